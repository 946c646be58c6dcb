import type { ReactNode } from "react";
import { Badge } from "#app/components/ui/badge.tsx";
import type { LandingView } from "./landing-view.ts";
import { SumRows } from "./sum-rows.tsx";

/** What a promise looks like in the product. The figures are made up, and it says so. */
export function Slip({ what, children }: { what: string; children: ReactNode }) {
  return (
    <figure className="slip">
      <figcaption className="t-small t-2 mb-3 flex flex-wrap items-center justify-between gap-2">
        <span>{what}</span>
        <span className="tag">Example</span>
      </figcaption>
      {children}
    </figure>
  );
}

const RECORD = [
  { name: "A quick brand", median: "8 h", inTime: "100 %", bad: false },
  { name: "A usual brand", median: "19 h", inTime: "98 %", bad: false },
  { name: "A slow brand", median: "6 d 3 h", inTime: "71 %", bad: true },
].map((row) => ({
  ...row,
  median: row.median.replace(/ (?=h|d )/g, "\u00a0"),
  inTime: row.inTime.replace(" ", "\u00a0"),
}));

/** The record that every brand's page shows. */
export function RecordSlip() {
  return (
    <Slip what="On the page of each brand">
      <table className="sc w-full">
        <caption className="sr-only">An example of the reply record of three brands</caption>
        <thead>
          <tr>
            <th scope="col">Brand</th>
            <th scope="col">Median reply</th>
            <th scope="col">In time</th>
          </tr>
        </thead>
        <tbody>
          {RECORD.map(({ name, median, inTime, bad }) => (
            <tr key={name}>
              <th scope="row" className="t-strong">
                {name}
              </th>
              <td>{median}</td>
              <td className={bad ? "text-bad-text t-strong" : undefined}>{inTime}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Slip>
  );
}

/** The same fingerprint from offer to contract. */
export function TermsSlip() {
  return (
    <Slip what="Terms v2, from offer to contract">
      <dl className="kv">
        <dt>Accepted</dt>
        <dd className="mono">9f2c41e0 … 5d08a7b3</dd>
        <dt>Signed</dt>
        <dd className="mono">9f2c41e0 … 5d08a7b3</dd>
      </dl>
      <p className="mt-4 flex flex-wrap gap-2">
        <Badge tone="brand" icon="check">
          Signed by the brand
        </Badge>
        <Badge tone="creator" icon="check">
          Signed by the creator
        </Badge>
        <Badge icon="lock">Locked</Badge>
      </p>
    </Slip>
  );
}

const STAGES = [
  { name: "Signed", when: "Nov 3", class: "bg-ok" },
  { name: "Funded", when: "Nov 4", class: "bg-ok" },
  { name: "In review", when: "to Nov 14", class: "bg-turn" },
  { name: "Paid", when: "by Nov 24", class: "bg-control" },
] as const;

/** Where the money is, and when it moves. */
export function FundsSlip({ gross }: Pick<LandingView["example"], "gross">) {
  return (
    <Slip what="On the page of each deal">
      <p className="flex items-center justify-between gap-3">
        <Badge tone="ok" icon="lock">
          Funds secured
        </Badge>
        <b className="big-money text-[1.75rem] leading-none">{gross}</b>
      </p>
      <div className="mt-5 mb-2 grid grid-cols-4 gap-1.5" aria-hidden="true">
        {STAGES.map((stage) => (
          <i key={stage.name} className={`h-2 rounded-full ${stage.class}`} />
        ))}
      </div>
      <ol className="t-small grid grid-cols-4 gap-1.5">
        {STAGES.map(({ name, when }) => (
          <li key={name}>
            <b className="block">{name}</b>
            <span className="t-2">{when}</span>
          </li>
        ))}
      </ol>
    </Slip>
  );
}

/** What was agreed and what arrived. */
export function PayoutSlip({ gross, creatorFee, net }: LandingView["example"]) {
  return (
    <Slip what="On the creator’s money page">
      <SumRows
        rows={[
          ["Agreed fee", gross],
          ["Service fee of the creator", creatorFee],
        ]}
        sum={["Sent to the bank", net]}
      />
    </Slip>
  );
}
