import { Fragment, type ReactNode } from "react";
import type { MoneyData, ReaderFormats } from "#app/domain/messaging/reader-formats.ts";
import { CELL, DISPLAY, TEXT } from "./theme.ts";

const TABLE = { width: "100%", borderCollapse: "collapse" as const, margin: "0 0 14px" };
const WELL = { background: "#f3efec", borderRadius: "10px", padding: "12px 16px", margin: "4px 0 16px" };

/** One paragraph. */
export function P({ children }: { children: ReactNode }) {
  return (
    <p className="ink" style={TEXT}>
      {children}
    </p>
  );
}

function Facts({ rows }: { rows: [string, string][] }) {
  return (
    <div className="well" style={WELL}>
      <table className="facts" role="presentation" style={{ ...TABLE, margin: 0 }}>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <td
                className="ink-2"
                style={{ ...CELL, padding: "4px 14px 4px 0", width: "64px", color: "#524850" }}
              >
                {label}
              </td>
              <td className="ink" style={{ ...CELL, padding: "4px 0", color: "#1a1417", fontWeight: 550 }}>
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who acts next, until when, and what happens at zero. Without `until` there is no limit, and it says so. */
export function Next({ who, until, then }: { who: string; until?: string; then: string }) {
  const limit: [string, string][] = until
    ? [
        ["Until", until],
        ["At zero", then],
      ]
    : [
        ["Until", "No time limit"],
        ["Then", then],
      ];
  return <Facts rows={[["Next", who], ...limit]} />;
}

/** Where nobody has to act: what holds from here on. */
export function Over({ who = "Nobody has to act", then }: { who?: string; then: string }) {
  return (
    <Facts
      rows={[
        ["Next", who],
        ["Then", then],
      ]}
    />
  );
}

export interface MoneyRow {
  label: string;
  value: MoneyData;
  /** Shown with a minus sign: what is taken off. */
  less?: boolean;
}

/** Parts, fee, total: the last row is the sum, under a 2 px rule. */
export function Money({ rows, f }: { rows: MoneyRow[]; f: ReaderFormats }) {
  return (
    <table className="money" style={TABLE}>
      <tbody>
        {rows.map(({ label, value, less }, index) => {
          const sum = index === rows.length - 1;
          const edge = sum && rows.length > 1 ? { borderTop: "2px solid #1a1417" } : {};
          const amount = f.money(value);
          return (
            <tr key={label}>
              <td
                className={sum ? "ink sum" : "ink-2"}
                style={{ ...CELL, ...edge, color: sum ? "#1a1417" : "#524850" }}
              >
                {label}
              </td>
              <td
                align="right"
                className="ink sum"
                style={{
                  ...CELL,
                  ...edge,
                  color: "#1a1417",
                  whiteSpace: "nowrap",
                  fontVariantNumeric: "tabular-nums",
                  ...(sum ? { fontFamily: DISPLAY, fontSize: "18px", fontWeight: 650 } : {}),
                }}
              >
                {less && BigInt(value.amount) > 0n ? `−${amount}` : amount}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What somebody wrote, in their own lines. */
export function Quote({ from, children }: { from: string; children: string }) {
  return (
    <div
      className="rule"
      style={{ borderLeft: "3px solid #cbc2c1", padding: "0 0 0 14px", margin: "0 0 16px" }}
    >
      <p
        className="ink-2"
        style={{ ...TEXT, fontSize: "14px", lineHeight: "21px", margin: "0 0 2px", color: "#524850" }}
      >
        {from}
      </p>
      <p className="ink" style={{ ...TEXT, margin: 0 }}>
        {children
          .trim()
          .split(/\r?\n/)
          .map((line, index) => (
            // Lines of one text never change places, so their number tells them apart.
            <Fragment key={index}>
              {index > 0 && <br />}
              {line}
            </Fragment>
          ))}
      </p>
    </div>
  );
}

/** A real table with a caption and a head: rows of the same shape. */
export function Rows({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  return (
    <table className="rows" style={TABLE}>
      <caption className="ink-2" style={{ ...CELL, textAlign: "left", color: "#524850" }}>
        {caption}
      </caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th
              key={cell}
              align="left"
              scope="col"
              className="ink-2 rule"
              style={{ ...CELL, paddingRight: "12px", color: "#524850" }}
            >
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, index) => (
              <td
                key={head[index]}
                className="ink"
                style={{ ...CELL, paddingRight: "12px", color: "#1a1417" }}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PayProps {
  rows: MoneyRow[];
  f: ReaderFormats;
  /** What comes beside the fee or instead of it, in words. */
  beside: string | undefined;
}

/** The sums of an agreement and what comes beside them; without a fee, what there is instead. */
export function Pay({ rows, f, beside }: PayProps) {
  if (rows.every(({ value }) => BigInt(value.amount) === 0n))
    return <P>No fixed fee is part of it. {beside ? `What is: ${beside}.` : null}</P>;
  return (
    <>
      <Money f={f} rows={rows} />
      {beside ? <P>On top: {beside}.</P> : null}
    </>
  );
}
