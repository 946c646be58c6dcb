import type { TermsChange } from "#app/domain/offer/terms-diff.ts";

interface TermsChangesProps {
  /** The version that the changes are made to. */
  from: string;
  to: string;
  changes: readonly TermsChange[];
}

function Value({ words, fresh = false }: { words: string | null; fresh?: boolean }) {
  if (words === null) return <span className="t-2">Not part of it</span>;
  return <span className={`whitespace-pre-line break-words${fresh ? " t-strong" : " t-2"}`}>{words}</span>;
}

/** Two versions of the terms side by side, only what differs; on a phone one below the other. */
export function TermsChanges({ from, to, changes }: TermsChangesProps) {
  const label = (version: string) => <span className="t-small t-2 sm:hidden">{version}: </span>;
  return (
    <table className="w-full block sm:table">
      <caption className="sr-only">{`What ${to} changes in ${from}`}</caption>
      <thead className="max-sm:sr-only">
        <tr className="t-small t-2 text-left">
          <th scope="col" className="font-normal py-1.5 pr-4 w-[34%]">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="font-normal py-1.5 pr-4 w-[33%]">
            {from}
          </th>
          <th scope="col" className="font-normal py-1.5 w-[33%]">
            {to}
          </th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {changes.map(({ key, label: what, before, after }) => (
          <tr
            key={key}
            className="block sm:table-row align-top [&:not(:first-child)>*]:sm:border-t [&>*]:border-line max-sm:py-2"
          >
            <th scope="row" className="block sm:table-cell text-left font-normal sm:py-2 pr-4">
              {what}
            </th>
            <td className="block sm:table-cell sm:py-2 pr-4">
              {label(from)}
              <Value words={before} />
            </td>
            <td className="block sm:table-cell sm:py-2">
              {label(to)}
              <Value words={after} fresh />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
