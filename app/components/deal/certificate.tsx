import { formatInstant } from "#app/components/ui/format-time.ts";

export interface CertificateProps {
  documentSha256: string;
  termsSha256: string;
  signatures: { side: string; typedName: string; signedAt: Date; hash: string }[];
  now: Date;
  /** Where the evidence is; null while the contract is not sealed. */
  evidence: string | null;
}

/** The digests and the chain of signatures, and how anyone can check them. */
export function Certificate({ documentSha256, termsSha256, signatures, now, evidence }: CertificateProps) {
  return (
    <section id="certificate" className="card pad" aria-labelledby="certificate-title">
      <h2 id="certificate-title" className="t-sec mb-2">
        Certificate
      </h2>
      <dl className="kv">
        <dt>Document</dt>
        <dd className="mono t-small">{documentSha256}</dd>
        <dt>Terms</dt>
        <dd className="mono t-small">{termsSha256}</dd>
        {signatures.map((one) => (
          <div className="contents" key={one.hash}>
            <dt>{one.side === "brand" ? "Brand" : "Creator"}</dt>
            <dd>
              {one.typedName}, {formatInstant(one.signedAt, "UTC", now, true)}
              <span className="block mono t-small t-3">{one.hash}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="t-small t-2 mt-4 prose-col">
        Each digest is the SHA-256 of the text as JSON with sorted keys and no white space. A signature's
        digest covers its record and the digest before it, so that nothing can be changed or left out unseen.
        The sealed PDF repeats all of them.
      </p>
      {evidence && (
        <p className="t-small t-2 mt-3 prose-col">
          <a className="link" href={evidence} download>
            Download the evidence
          </a>{" "}
          as a ZIP: PDF, text, terms, signatures, every recorded event, the certificate, and a verifier that
          needs neither us nor a network.
        </p>
      )}
    </section>
  );
}
