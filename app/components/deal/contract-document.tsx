import { countryName } from "#app/domain/account/countries.ts";
import type { ContractDocument } from "#app/domain/contract/contract.ts";

const SIDE = { brand: "Brand", creator: "Creator" } as const;

interface ContractTextProps {
  document: ContractDocument;
  /** One for each clause, or null: plain words beside the legal text, never part of it. */
  summaries?: readonly (string | null)[];
}

/** The contract's text, as it is hashed and signed, with a plain summary beside each clause. */
export function ContractText({ document, summaries = [] }: ContractTextProps) {
  return (
    <article className="card pad contract" aria-labelledby="contract-heading">
      <h2 id="contract-heading" className="t-head mb-1">
        {document.title}
      </h2>
      <p className="t-2 mb-2">Deal {document.dealNumber}</p>
      {summaries.length > 0 && (
        <p className="t-small t-2 mb-5 prose-col">
          “In short” is there to help you read. It is not part of the contract: what you sign, and what the
          digest covers, is the text beside it.
        </p>
      )}
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
            <div className="grid gap-x-6 gap-y-2 xl:grid-cols-[minmax(0,1fr)_14rem]">
              {summaries[index] && (
                <aside
                  className="well t-small self-start xl:order-2"
                  aria-label={`In short: ${clause.heading}`}
                >
                  <b>In short.</b> {summaries[index]}
                </aside>
              )}
              <div>
                {clause.paragraphs.map((paragraph) => (
                  <p
                    key={paragraph}
                    className="t-body t-2 mb-2 prose-col whitespace-pre-line [overflow-wrap:anywhere]"
                  >
                    {paragraph}
                  </p>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
}
