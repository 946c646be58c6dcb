const LONGEST_NAME = 120;
// Control characters, and the invisible marks that can make "gpj.exe" read as "exe.jpg".
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * The name a file was sent under, made safe to show, store and offer for download: no folders, no control or
 * direction marks, at most 120 characters, and the extension (`ext`, without a dot) of what the file really is.
 */
export function safeFileName(sent: string | undefined, ext: string): string {
  const base = (sent ?? "").split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .normalize("NFC")
    .replace(UNSEEN, "")
    .replace(/[<>:"|?*]/g, "_")
    .trim();
  const dot = clean.lastIndexOf(".");
  const stem = (dot > 0 ? clean.slice(0, dot) : clean).replace(/^\.+/, "").trim() || "file";
  const given = dot > 0 ? clean.slice(dot + 1).toLowerCase() : "";
  const same = given === ext || (given === "jpeg" && ext === "jpg");
  const kept = [...stem].slice(0, LONGEST_NAME - ext.length - 1).join("");
  return `${kept}.${same ? given : ext}`;
}
