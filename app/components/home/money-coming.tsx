import { Link } from "@remix-run/react";
import { formatMoney } from "#app/domain/ledger/money.ts";

export type MoneyStage = "held" | "check" | "way" | "open";

/** What is coming to a creator in one currency: net minor units by stage, with who it comes from. */
export interface MoneyComingView {
  currency: string;
  total: bigint;
  secured: bigint;
  stages: { stage: MoneyStage; amount: bigint; from: string }[];
  paidThisYear: bigint;
}

const NAMES: Record<MoneyStage, string> = {
  held: "Held until approval",
  check: "Live check",
  way: "On its way",
  open: "Not funded yet",
};

/** Width of a part in hundredths of a percent, as a CSS length; exact enough for a bar. */
const widthOf = (part: bigint, total: bigint) =>
  `${(part * 10_000n) / (total || 1n)}`.replace(/(\d\d)$/, ".$1");

function StageBar({ coming }: { coming: MoneyComingView }) {
  return (
    <div className="bar" aria-hidden="true">
      {coming.stages
        .filter((one) => one.amount > 0n)
        .map((one) => (
          <i
            key={one.stage}
            className={`stage-${one.stage}`}
            style={{ width: `${widthOf(one.amount, coming.total)}%` }}
          />
        ))}
    </div>
  );
}

function StageRows({ coming }: { coming: MoneyComingView }) {
  return (
    <table className="w-full mt-2">
      <caption className="sr-only">Money coming, by stage</caption>
      <tbody>
        {coming.stages.map((one) => (
          <tr key={one.stage} className="border-b border-line last:border-0">
            <td className="py-2.5 pr-3 align-top" aria-hidden="true">
              <i className={`block w-2.5 h-2.5 rounded-[3px] mt-[6px] stage-${one.stage}`} />
            </td>
            <th scope="row" className="w-full py-2.5 text-left font-normal align-top">
              <b className="t-strong">{NAMES[one.stage]}</b>
              {one.from && <span className="block t-small t-2">{one.from}</span>}
            </th>
            <td className="py-2.5 pl-2 text-right money align-top">
              {formatMoney(one.amount, coming.currency)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Coming({ coming }: { coming: MoneyComingView }) {
  return (
    <div>
      <p className="big-money text-[2.375rem] leading-[1.15] mt-0.5">
        {formatMoney(coming.total, coming.currency)}
      </p>
      <p className="t-small t-2 mb-4">
        {coming.secured > 0n ? (
          <>
            <span className="text-ok-text t-strong">
              {formatMoney(coming.secured, coming.currency)} secured
            </span>
            {coming.secured < coming.total ? ", the rest is not funded yet" : ""}
          </>
        ) : coming.total > 0n ? (
          "None of it is funded yet"
        ) : (
          "No open deals"
        )}
      </p>
      {coming.total > 0n && <StageBar coming={coming} />}
      {coming.total > 0n && <StageRows coming={coming} />}
      <p className="flex justify-between items-baseline gap-3 pt-3 mt-1 border-t border-line">
        <span className="t-2">Paid this year</span>
        <b className="money">{formatMoney(coming.paidThisYear, coming.currency)}</b>
      </p>
      <p className="t-small mt-2">
        <Link className="link" to="/creator/statement">
          Each amount in {coming.currency}, with its day
        </Link>
      </p>
    </div>
  );
}

/** The money that is coming to a creator, stage by stage, one block per currency. */
export function MoneyComing({ all, link }: { all: readonly MoneyComingView[]; link?: boolean }) {
  return (
    <section id="money" className="card pad" aria-labelledby="money-title">
      <div className="sec-h mb-0!">
        <h2 id="money-title" className="t-2">
          Coming to you
        </h2>
        {link && (
          <Link className="link t-small" to="/creator/money">
            All payouts
          </Link>
        )}
      </div>
      <div className="grid gap-7">
        {all.map((coming) => (
          <Coming key={coming.currency} coming={coming} />
        ))}
        {all.length === 0 && (
          <p className="t-2 mt-1">
            Nothing yet. Once a brand funds a deal with you, the money shows here, from held to paid.
          </p>
        )}
      </div>
    </section>
  );
}
