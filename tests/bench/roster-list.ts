/** A list as a brand keeps it, and what of it must be in the roster afterwards. */
export interface List {
  text: string;
  /** The form fields that say what each column holds. */
  columns: Record<string, string>;
  good: number;
  /** The sum of the followers of all good rows. */
  followers: number;
}

/** `rows` rows in the ways that people write numbers; each hundredth names an account again, each 250th has none. */
export function listOf(rows: number): List {
  const lines = ["\ufeffName;Handle;Platform;Followers;ER;Price (EUR);Email;Tags"];
  let [good, followers] = [0, 0];
  for (let at = 1; at <= rows; at += 1) {
    const many = 1_000 + (at % 900) * 100;
    const written = at % 2 === 0 ? String(many) : `${(many / 1_000).toFixed(1)}k`;
    const handle = at % 250 === 0 ? "" : at % 100 === 0 ? `@person_${at - 1}` : `@person_${at}`;
    if (at % 100 !== 0 && at % 250 !== 0) [good, followers] = [good + 1, followers + many];
    const platform = at % 3 === 0 ? "TikTok" : "instagram";
    // The account that is named again is on the platform of the row before.
    const same = at % 100 === 0 ? ((at - 1) % 3 === 0 ? "TikTok" : "instagram") : platform;
    const rate = `${((at % 600) / 100).toFixed(2).replace(".", ",")} %`;
    lines.push(
      `José ${at};${handle};${same};${written};${rate};${at % 900},00;p${at}@mail.example;food, list`,
    );
  }
  const columns = {
    name: "0",
    handle: "1",
    platform: "2",
    followers: "3",
    engagement: "4",
    price: "5",
    email: "6",
  };
  return {
    ...{ text: `${lines.join("\r\n")}\r\n`, good, followers },
    columns: { hasHeader: "on", ...columns, tags: "7", fixedCurrency: "EUR" },
  };
}
