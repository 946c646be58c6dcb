import { countryName } from "#app/domain/account/countries.ts";
import type { ContractDocument } from "#app/domain/contract/contract.ts";

const SIDE = { brand: "Brand", creator: "Creator" } as const;

/** The contract's text, as it is hashed and signed. */
export function ContractText({ document }: { document: ContractDocument }) {
  return (
    <article className="card pad contract" aria-labelledby="contract-heading">
      <h2 id="contract-heading" className="t-head mb-1">
        {document.title}
      </h2>
      <p className="t-2 mb-5">Deal {document.dealNumber}</p>
      <div className="grid md:grid-cols-2 gap-4 mb-6">
        {document.parties.map((party) => (
          <div key={party.side} className="well">
            <p className="t-small t-2">{SIDE[party.side]}</p>
            <p className="t-strong">{party.name}</p>
            <p className="whitespace-pre-line">
              {[party.address, countryName(party.country)].filter(Boolean).join("\n")}
            </p>
          </div>
        ))}
      </div>
      <ol className="grid gap-5">
        {document.clauses.map((clause, index) => (
          <li key={clause.heading}>
            <h3 className="t-sec mb-1">
              {index + 1}. {clause.heading}
            </h3>
            {clause.paragraphs.map((paragraph) => (
              <p key={paragraph} className="t-body t-2 mb-2 prose-col">
                {paragraph}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </article>
  );
}
