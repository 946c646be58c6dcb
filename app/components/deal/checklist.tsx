import type { ReactNode } from "react";
import type { CheckItem, CheckKind, DecidedChecklist } from "#app/domain/content/checklist.ts";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";

const KIND_NAMES: Record<CheckKind, string> = {
  hashtag: "Hashtag",
  mention: "Mention",
  say: "Say",
  do: "Do",
  dont: "Do not",
};

const SIGNS: Record<CheckItem["state"], { icon: IconName; tone: string; words: string }> = {
  met: { icon: "circle-check", tone: "text-ok", words: "In the caption" },
  missing: { icon: "circle-alert", tone: "text-bad-text", words: "Missing" },
  person: { icon: "eye", tone: "text-text-3", words: "A person looks" },
};

function Row({ kind, text, sign, words }: { kind: CheckKind; text: string; sign: ReactNode; words: string }) {
  return (
    <li className="flex gap-2 items-start">
      {sign}
      <span className="min-w-0 break-words">
        <span className="t-2">{KIND_NAMES[kind]}:</span> {text}
        <span className="t-small t-3"> · {words}</span>
      </span>
    </li>
  );
}

const iconOf = (icon: IconName, tone: string) => (
  <span className={`mt-0.5 ${tone}`}>
    <Icon name={icon} size="s" />
  </span>
);

const wordsOf = ({ kind, state }: CheckItem) =>
  kind === "dont" && state !== "person"
    ? state === "met"
      ? "Not in the caption"
      : "Stands in the caption"
    : SIGNS[state].words;

/** The brief's checklist beside a caption: ticked where the words tell. `person` says who looks at the rest. */
export function Checklist({ items, person }: { items: readonly CheckItem[]; person: string }) {
  return (
    <ul className="grid gap-2">
      {items.map((item) => (
        <Row
          key={item.key}
          kind={item.kind}
          text={item.text}
          sign={iconOf(SIGNS[item.state].icon, SIGNS[item.state].tone)}
          words={item.state === "person" ? person : wordsOf(item)}
        />
      ))}
    </ul>
  );
}

/** The same for the reviewer: what the words cannot tell is ticked by hand and sent with the decision. */
export function ChecklistFields({
  items,
  ticked,
  id,
}: {
  items: readonly CheckItem[];
  ticked: readonly string[];
  id: string;
}) {
  return (
    <ul className="grid gap-2">
      {items.map((item) =>
        item.state === "person" ? (
          <li key={item.key}>
            <label className="check top-a" htmlFor={`${id}-${item.key}`}>
              <input
                type="checkbox"
                id={`${id}-${item.key}`}
                name="ticks"
                value={item.key}
                defaultChecked={ticked.includes(item.key)}
              />
              <span className="break-words">
                <span className="t-2">{KIND_NAMES[item.kind]}:</span> {item.text}
              </span>
            </label>
          </li>
        ) : (
          <Row
            key={item.key}
            kind={item.kind}
            text={item.text}
            sign={iconOf(SIGNS[item.state].icon, SIGNS[item.state].tone)}
            words={wordsOf(item)}
          />
        ),
      )}
    </ul>
  );
}

/** The checklist as it stood at the decision. */
export function DecidedList({ items }: { items: DecidedChecklist }) {
  return (
    <ul className="grid gap-2">
      {items.map(({ key, kind, text, met, by }) => (
        <Row
          key={key}
          kind={kind}
          text={text}
          sign={iconOf(met ? "circle-check" : "circle", met ? "text-ok" : "text-text-3")}
          words={`${met ? "met" : "not ticked"}, by the ${by}`}
        />
      ))}
    </ul>
  );
}
