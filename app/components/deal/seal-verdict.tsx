import { Link } from "@remix-run/react";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

export interface SealVerdictProps {
  found: {
    kind: "pdf" | "document" | "terms" | "signature";
    sealedAt: Date | null;
    documentSha256: string;
    brokenSeal: string | null;
    events: { count: number; brokenAt: number | null };
  } | null;
  /** Only when the file itself was sent. */
  signature: {
    ok: boolean;
    signed: boolean;
    why: string | null;
    fingerprint: string | null;
    known: boolean;
  } | null;
  now: Date;
  timeZone: string;
}

const KINDS = {
  pdf: "a sealed PDF",
  document: "the text of a contract that both sides signed",
  terms: "the terms of a contract that both sides signed",
  signature: "a signature under a contract",
} as const;

function Line({ ok, children }: { ok: boolean; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <span className={ok ? "text-ok mt-0.5" : "text-bad mt-0.5"}>
        <Icon name={ok ? "circle-check" : "circle-alert"} label={ok ? "Holds" : "Does not hold"} size="s" />
      </span>
      <span>{children}</span>
    </li>
  );
}

function SignatureLine({ signature }: { signature: NonNullable<SealVerdictProps["signature"]> }) {
  if (!signature.ok) return <Line ok={false}>Digital signature: {signature.why}.</Line>;
  if (!signature.known)
    return (
      <Line ok={false}>
        The digital signature is sound, but its certificate is not this marketplace&rsquo;s.
      </Line>
    );
  return (
    <Line ok>
      The file is signed with this marketplace&rsquo;s certificate, and no byte was changed since. Fingerprint{" "}
      <span className="mono t-small break-all">{signature.fingerprint}</span>
    </Line>
  );
}

/** What was found out about a digest or a file, line by line, each with whether it holds. */
export function SealVerdict({ found, signature, now, timeZone }: SealVerdictProps) {
  // What was sealed before there were signatures has none, and its digest tells enough.
  const forged = signature?.signed === true && !(signature.ok && signature.known);
  const bad = !found || found.brokenSeal !== null || found.events.brokenAt !== null || forged;
  const sealed = found?.sealedAt
    ? `, sealed ${formatInstant(found.sealedAt, timeZone, now, true)}`
    : ", not sealed yet";
  return (
    <Notice tone={bad ? "bad" : "ok"}>
      <h2 className="t-sec mb-2">{bad ? "This does not hold" : "This holds"}</h2>
      <ul className="grid gap-2">
        {found ? (
          <>
            <Line ok>
              The digest is recorded here. It is that of {KINDS[found.kind]}
              {sealed}.
            </Line>
            <Line ok={found.brokenSeal === null}>
              {found.brokenSeal === null
                ? "Text and signatures, computed again just now: unchanged since they were signed."
                : `Text and signatures, computed again just now: ${found.brokenSeal}.`}
            </Line>
            <Line ok={found.events.brokenAt === null}>
              {found.events.brokenAt === null
                ? `Chain of ${found.events.count} recorded events: unbroken.`
                : `Chain of recorded events: broken at event ${found.events.brokenAt}.`}
            </Line>
          </>
        ) : (
          <Line ok={false}>
            The digest is not recorded here. Either something was changed, even one byte, or it was not signed
            on this marketplace.
          </Line>
        )}
        {signature && <SignatureLine signature={signature} />}
      </ul>
      {found && (
        <p className="t-small mt-3">
          Digest of the contract&rsquo;s text:{" "}
          <Link className="mono break-all" to={`/verify?sha256=${found.documentSha256}`}>
            {found.documentSha256}
          </Link>
        </p>
      )}
    </Notice>
  );
}

const PROVES = [
  "Which text was agreed, and that nothing in it was changed since.",
  "That both accounts signed exactly that text, in which order and when this marketplace recorded it.",
  "That no recorded event of the deal was changed or taken out between the first and the last.",
];
const NOT = [
  "Who sat at the keyboard: it names the account and its verified email address.",
  "That our clock was right: there is no time stamp of a third party.",
  "That the contract is valid under your law, or that anybody kept it.",
];

/** What a check can say, and what it cannot. */
export function WhatItProves() {
  return (
    <section className="grid gap-5 md:grid-cols-2" aria-label="What a check proves">
      <div>
        <h2 className="t-sec mb-2">What it proves</h2>
        <ul className="list-disc pl-5 grid gap-1">
          {PROVES.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2 className="t-sec mb-2">What it does not prove</h2>
        <ul className="list-disc pl-5 grid gap-1">
          {NOT.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
