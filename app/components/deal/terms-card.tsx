import { Badge } from "#app/components/ui/badge.tsx";
import { countryName } from "#app/domain/account/countries.ts";
import { LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-details.ts";

export interface TermsCardProps {
  version: number;
  sha256: string;
  items: { label: string; specification: string }[];
  licence: {
    media: string[];
    termDays: number | null;
    territory: string[];
    paidMedia: boolean;
    noAiTraining: boolean;
    edits: boolean;
  };
  exclusivity: { category: string; days: number } | null;
  stayUpDays: number;
  revisionRounds: number;
}

function licenceWords(licence: TermsCardProps["licence"]): string {
  return [
    licence.media.map((code) => (LICENCE_MEDIA_NAMES as Record<string, string>)[code] ?? code).join(", ") ||
      "The post itself",
    licence.termDays === null ? "without limit of time" : `${licence.termDays}\u00a0d`,
    licence.territory.map(countryName).join(", ") || "worldwide",
    licence.paidMedia ? "with paid ads" : "no paid ads",
    licence.edits ? "edits allowed" : "no edits",
    licence.noAiTraining ? "no AI training" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** What was agreed, with its fingerprint. Locked: nothing here changes without both signatures. */
export function TermsCard(props: TermsCardProps) {
  return (
    <section className="card pad" aria-labelledby="terms-title">
      <div className="flex justify-between items-center mb-3">
        <h2 id="terms-title" className="t-sec">
          Terms v{props.version}
        </h2>
        <Badge icon="lock">Locked</Badge>
      </div>
      <dl className="kv">
        {props.items.map((item, index) => (
          <div key={index} className="contents">
            <dt>{item.label}</dt>
            <dd>{item.specification || "As in the brief"}</dd>
          </div>
        ))}
        <dt>Licence</dt>
        <dd>{licenceWords(props.licence)}</dd>
        <dt>Exclusive</dt>
        <dd>
          {props.exclusivity
            ? `${props.exclusivity.category}, ${props.exclusivity.days}\u00a0d`
            : "No exclusivity"}
        </dd>
        <dt>Revisions</dt>
        <dd>{props.revisionRounds} rounds included</dd>
        <dt>Stays up</dt>
        <dd>{props.stayUpDays}&nbsp;d or longer</dd>
      </dl>
      <p className="well mono mt-4 t-small break-all">
        <span className="vh">SHA-256 of the terms: </span>sha256 {props.sha256.slice(0, 8)} …{" "}
        {props.sha256.slice(-8)}
      </p>
    </section>
  );
}
