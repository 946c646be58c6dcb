import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ImportFound, ImportProblems, ImportSponsored } from "#app/components/media-kit/import-found.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PROVENANCE_NAMES } from "#app/domain/account/measures.ts";
import { confirmImport } from "#app/domain/platform-export/confirm-import.server.ts";
import { mergeImport } from "#app/domain/platform-export/merge.ts";
import { ownImport } from "#app/domain/platform-export/queries.server.ts";
import { foundRows } from "#app/domain/platform-export/found-rows.ts";
import { instantOfReading } from "#app/domain/platform-export/taken-at.ts";
import { refuse, sentenceOf, type Refusal } from "#app/domain/refusal.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "What was found · Sweetspot" }];

/** What was read from an export, and what recording it would make of the account's numbers. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, now] = await Promise.all([ownImport(actor, idParam(args.params.importId)), pageNow()]);
  if (!found) return refusalResponse(refuse("not_found"));
  const { reading, before, account, fileName, confirmedAt } = found;
  const takenAt = instantOfReading(reading.day, now);
  const old = before !== null && takenAt <= before.takenAt;
  const merged = mergeImport(reading.values, before);
  const refusal: Refusal | null =
    old && reading.points.length + reading.sponsored.length + reading.captions.length === 0
      ? refuse("export_old", { day: reading.day })
      : !old && !merged
        ? refuse("numbers_first")
        : null;
  return {
    ...{ account, fileName, now, timeZone: actor.timeZone },
    done: confirmedAt !== null,
    blocked: refusal && sentenceOf(refusal),
    onlyPoints: old && refusal === null,
    reading: { ...reading, values: undefined, captions: undefined },
    captions: reading.captions.length,
    rows: foundRows(reading, before, PROVENANCE_NAMES),
  };
}

/** Records it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const { accountId } = valueOrRefusal(await confirmImport(actor, idParam(args.params.importId)));
  return redirect(`/creator/accounts/${accountId}/stats`);
}

export default function ImportPreview() {
  const page = useLoaderData<typeof loader>();
  const { account, reading, blocked, done } = page;
  const back = `/creator/accounts/${account.id}/import`;
  return (
    <ActorShell current="profile">
      <div className="narrow">
        <PageHeader
          title="What was found"
          lead={`In ${page.fileName}, for @${account.handle}.`}
          crumbs={[
            { label: account.handle, to: `/creator/accounts/${account.id}/stats` },
            { label: "Import", to: back },
            { label: "What was found" },
          ]}
        />
        <div className="stack">
          {done && <Notice tone="ok">These numbers are recorded.</Notice>}
          {!done && blocked && <Notice tone="bad" title={blocked} />}
          <SectionCard id="found" title={done ? "What was recorded" : "What will be recorded"}>
            <ImportFound {...page} />
          </SectionCard>
          {reading.sponsored.length > 0 && (
            <SectionCard id="sponsored" title="Posts that say they are an ad">
              <ImportSponsored reading={reading} now={page.now} />
            </SectionCard>
          )}
          {page.captions > 0 && (
            <SectionCard id="captions" title="Captions">
              <p className="t-2">
                The captions of {page.captions === 1 ? "1 post" : `the newest ${page.captions} posts`} are
                kept and looked at for brand safety. You and brands see what is found, never a score; you can
                answer it, and remove the captions again.{" "}
                <Link className="link" to="/creator/safety">
                  Your report
                </Link>
              </p>
            </SectionCard>
          )}
          {reading.problemCount + reading.duplicates > 0 && (
            <SectionCard id="problems" title="Rows that were left out">
              <ImportProblems reading={reading} />
            </SectionCard>
          )}
          {!done && (
            <div className="flex flex-wrap gap-3">
              {!blocked && (
                <Form method="post">
                  <SubmitButton size="l">Record these numbers</SubmitButton>
                </Form>
              )}
              <ButtonLink look="2" size="l" to={back}>
                Choose another file
              </ButtonLink>
            </div>
          )}
        </div>
      </div>
    </ActorShell>
  );
}
