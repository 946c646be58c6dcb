import { Avatar } from "#app/components/identity/avatar.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";

export interface ContractCardProps {
  number: number;
  parties: { side: "brand" | "creator"; name: string }[];
  signatures: { side: "brand" | "creator"; typedName: string; signedAt: Date }[];
  sealedFileId: string | null;
  timeZone: string;
  now: Date;
}

/** Who has signed, when, and the sealed PDF once both have. */
export function ContractCard({
  number,
  parties,
  signatures,
  sealedFileId,
  timeZone,
  now,
}: ContractCardProps) {
  return (
    <section className="card pad" aria-labelledby="contract-title">
      <h2 id="contract-title" className="t-sec mb-1">
        Contract
      </h2>
      {parties.map((party) => {
        const signed = signatures.find((one) => one.side === party.side);
        return (
          <div className="sig" key={party.side}>
            <Avatar name={signed?.typedName ?? party.name} size={36} />
            <span className="min-w-0 grow">
              <span className="sign-hand block">{signed?.typedName ?? party.name}</span>
              <span className="t-small t-2">
                {signed
                  ? `${formatInstant(signed.signedAt, timeZone, now)}${party.side === "brand" ? `, for ${party.name}` : ""}`
                  : "Has not signed yet"}
              </span>
            </span>
            <span className={signed ? "text-ok" : "t-3"}>
              <Icon name={signed ? "circle-check" : "circle"} label={signed ? "Signed" : "Not signed"} />
            </span>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2 mt-3">
        <ButtonLink look="2" to={`/deals/${number}/contract`} className="grow">
          <Icon name="file-text" size="s" /> Read
        </ButtonLink>
        {sealedFileId && (
          <ButtonLink look="2" to={`/files/${sealedFileId}?download`} reloadDocument className="grow">
            <Icon name="download" size="s" /> Sealed PDF
          </ButtonLink>
        )}
        {sealedFileId && (
          <ButtonLink look="2" to={`/deals/${number}/contract#certificate`} className="grow">
            <Icon name="shield-check" size="s" /> Verify
          </ButtonLink>
        )}
        {sealedFileId && (
          <ButtonLink look="2" to={`/deals/${number}/evidence`} reloadDocument className="grow">
            <Icon name="download" size="s" /> Evidence
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
