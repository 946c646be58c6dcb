import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { findByDigest } from "#app/domain/contract/find-by-digest.server.ts";
import { actorOf } from "#app/http/actor.server.ts";

export const meta: MetaFunction = () => [{ title: "Verify a certificate · Sweetspot" }];

/** Anyone may ask whether a digest belongs to a contract that was signed here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = (new URL(request.url).searchParams.get("sha256") ?? "").trim().toLowerCase();
  const valid = /^[0-9a-f]{64}$/.test(asked);
  const [actor, now, found] = await Promise.all([actorOf(request), pageNow(), valid ? findByDigest(asked) : null]);
  return { asked, valid, found, now, timeZone: actor.timeZone };
}

const KINDS = { pdf: "a sealed PDF", document: "the text of a contract", signature: "a signature" } as const;

export default function Verify() {
  const { asked, valid, found, now, timeZone } = useLoaderData<typeof loader>();
  return (
    <PublicShell>
      <div className="narrow stack py-8">
        <h1 className="t-page">Verify a certificate</h1>
        <p className="t-body t-2">
          A sealed contract proves what was agreed without asking us: its last page lists every digest. Here you can
          check that a digest was recorded by this marketplace. We name no party and no amount.
        </p>
        <Form method="get" className="card pad stack">
          <div className="field">
            <label htmlFor="sha256">SHA-256 digest</label>
            <input
              id="sha256"
              name="sha256"
              className="input mono"
              defaultValue={asked}
              aria-invalid={asked !== "" && !valid ? true : undefined}
              aria-describedby="sha256-hint"
              autoComplete="off"
              spellCheck={false}
            />
            <p id="sha256-hint" className={asked !== "" && !valid ? "error" : "hint"}>
              {asked !== "" && !valid
                ? "A digest has 64 characters from 0 to 9 and a to f. Copy all of it."
                : "Of the PDF (run sha256sum on the file), of the document, or of a signature, as on the certificate page."}
            </p>
          </div>
          <Button>Verify</Button>
        </Form>
        {valid && found && (
          <Notice tone="ok">
            Known. This is {KINDS[found.kind]}
            {found.sealedAt ? `, sealed ${formatInstant(found.sealedAt, timeZone, now, true)}` : ", not sealed yet"}. The
            document&rsquo;s digest is <span className="mono break-all">{found.documentSha256}</span>.
          </Notice>
        )}
        {valid && !found && (
          <Notice tone="bad">
            Not known here. Either the file was changed, even by one byte, or it was not signed on this marketplace.
          </Notice>
        )}
      </div>
    </PublicShell>
  );
}
