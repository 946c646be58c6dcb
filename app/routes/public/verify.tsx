import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { CheckFile } from "#app/components/deal/check-on-device.tsx";
import { SealVerdict, WhatItProves } from "#app/components/deal/seal-verdict.tsx";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { findByDigest } from "#app/domain/contract/find-by-digest.server.ts";
import {
  certificateFingerprints,
  knownCertificate,
} from "#app/domain/contract/signing-certificates.server.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { sha256, verifyPdf } from "#app/services/signing/pdf-signature.server.mjs";

export const meta: MetaFunction = () => [{ title: "Verify a contract · Sweetspot" }];

/** Anyone may ask whether a digest belongs to a contract that was signed here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = (new URL(request.url).searchParams.get("sha256") ?? "").trim().toLowerCase();
  const valid = /^[0-9a-f]{64}$/.test(asked);
  const [actor, now, found, fingerprints] = await Promise.all([
    actorOf(request),
    pageNow(),
    valid ? findByDigest(asked) : null,
    certificateFingerprints(),
  ]);
  return { asked, valid, found, now, timeZone: actor.timeZone, fingerprints };
}

/** Looks at a whole file: its digest, and its digital signature. Nothing of it is kept. */
export async function action({ request }: ActionFunctionArgs) {
  const file = (await readForm(request)).get("pdf");
  if (!(file instanceof File) || file.size === 0)
    return data(
      {
        problem: "Choose the PDF first: an empty file cannot be checked.",
        found: null,
        signature: null,
        digest: "",
      },
      { status: 422 },
    );
  const bytes = Buffer.from(await file.arrayBuffer());
  const digest = sha256(bytes);
  const { ok, signed, why, fingerprint } = verifyPdf(bytes);
  const [found, known] = await Promise.all([
    findByDigest(digest),
    fingerprint ? knownCertificate(fingerprint) : null,
  ]);
  return data({
    problem: null,
    found,
    digest,
    signature: { ok, signed, why, fingerprint, known: known !== null },
  });
}

function AskedDigest({ asked, valid }: { asked: string; valid: boolean }) {
  const wrong = asked !== "" && !valid;
  return (
    <Form method="get" className="card pad stack">
      <div className="field">
        <label htmlFor="sha256">SHA-256 digest</label>
        <input
          id="sha256"
          name="sha256"
          className="input mono"
          defaultValue={asked}
          key={asked}
          aria-invalid={wrong ? true : undefined}
          aria-describedby="sha256-hint"
          autoComplete="off"
          spellCheck={false}
        />
        <p id="sha256-hint" className={wrong ? "error" : "hint"}>
          {wrong
            ? "A digest has 64 characters from 0 to 9 and a to f. Copy all of it."
            : "Of the PDF (run sha256sum on the file), the text, the terms or a signature."}
        </p>
      </div>
      <div>
        <Button look="2">Look it up</Button>
      </div>
    </Form>
  );
}

export default function Verify() {
  const { asked, valid, found, now, timeZone, fingerprints } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <PublicShell>
      <div className="narrow stack py-8">
        <h1 className="t-page">Verify a contract</h1>
        <p className="t-body t-2">
          A sealed contract proves what was agreed without asking us: its certificate lists every digest, and
          the file is digitally signed. Here you check a file or a digest against what this marketplace
          recorded. We name no party and no amount.
        </p>
        {sent?.problem && <Notice tone="bad">{sent.problem}</Notice>}
        {sent?.signature && (
          <SealVerdict found={sent.found} signature={sent.signature} now={now} timeZone={timeZone} />
        )}
        {!sent && valid && <SealVerdict found={found} signature={null} now={now} timeZone={timeZone} />}
        <CheckFile />
        <AskedDigest asked={sent?.digest ?? asked} valid={sent ? true : valid} />
        <WhatItProves />
        {fingerprints.length > 0 && (
          <section>
            <h2 className="t-sec mb-2">Our certificates</h2>
            <p className="t-2 mb-2">
              SHA-256 fingerprints of the certificates that sealed contracts here, the newest first. Compare
              them with what your PDF reader or the verifier in the evidence shows.
            </p>
            <ul className="grid gap-1">
              {fingerprints.map((one) => (
                <li key={one} className="mono t-small break-all">
                  {one}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </PublicShell>
  );
}
