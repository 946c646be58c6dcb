import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { isPublic, type BriefState } from "#app/domain/brief/brief.ts";

export interface LinkCardProps {
  state: BriefState;
  visibility: "public" | "invite" | "link";
  /** The link that works now; its address is null when this installation cannot say it any more. */
  link: { address: string | null; createdAt: Date } | null;
  /** The id of the next link, so that a form sent twice makes one. */
  nextId: string;
  now: Date;
  timeZone: string;
  mayWrite: boolean;
}

function Address({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <div className="grid gap-2">
      <input
        className="input"
        readOnly
        value={address}
        aria-label="The private link"
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="btn btn-2" onClick={copy}>
        <Icon name="copy" size="s" />
        <span aria-live="polite">{copied ? "Copied" : "Copy the link"}</span>
      </button>
    </div>
  );
}

function ByInvitation({ state }: { state: BriefState }) {
  return (
    <section className="card pad grid gap-4" aria-labelledby="by-invitation">
      <h2 className="t-sec" id="by-invitation">
        By invitation
      </h2>
      <p className="t-2">
        Only creators whom you invite open this brief and can apply. It is listed nowhere, and no link opens
        it.
      </p>
      {isPublic(state) ? (
        <Link to="/brand/creators" className="btn btn-2">
          <Icon name="send" size="s" />
          Find creators to invite
        </Link>
      ) : (
        <p className="t-small t-2">You can invite once it is published.</p>
      )}
    </section>
  );
}

/** How a brief that is listed nowhere is found: by its private link (shown, replaced, ended) or by invitation. */
export function LinkCard({ state, visibility, link, nextId, now, timeZone, mayWrite }: LinkCardProps) {
  if (visibility === "public" || state === "closed" || state === "removed") return null;
  if (visibility === "invite") return <ByInvitation state={state} />;
  return (
    <section className="card pad grid gap-4" aria-labelledby="private-link">
      <h2 className="t-sec" id="private-link">
        Private link
      </h2>
      <p className="t-2">Whoever has the link opens the brief and can apply. It is listed nowhere.</p>
      {link?.address ? <Address address={link.address} /> : null}
      {link ? (
        <p className="t-small t-2">
          Made <LocalTime at={link.createdAt} timeZone={timeZone} now={now} />.{" "}
          {isPublic(state) ? "It works now." : "It works once the brief is public."}
          {link.address ? "" : " It cannot be shown any more; replace it to get one that can."}
        </p>
      ) : (
        <p className="t-2">There is no link yet, so nobody but your team can open it.</p>
      )}
      {mayWrite ? (
        <div className="grid gap-2">
          <Form method="post">
            <input type="hidden" name="linkId" value={nextId} />
            <SubmitButton look={link ? "3" : "2"} name="intent" value="link_renew" full>
              {link ? "Replace it: the old link stops working" : "Make the link"}
            </SubmitButton>
          </Form>
          {link ? (
            <Form method="post">
              <SubmitButton look="3" name="intent" value="link_revoke" full>
                End the link
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
