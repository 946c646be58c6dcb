import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { OwnershipCode } from "#app/components/vetting/ownership-code.tsx";
import { SnapshotHistory } from "#app/components/profile/snapshot-history.tsx";
import { StatsForm } from "#app/components/profile/stats-form.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { ownAccount } from "#app/domain/account/queries.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { removeSocialAccount } from "#app/domain/account/remove-social-account.server.ts";
import { snapshotDefaults, snapshotForm } from "#app/domain/account/snapshot-form.ts";
import { snapshotNumbers } from "#app/domain/account/stats.ts";
import { ownershipOf } from "#app/domain/vetting/evidence.server.ts";
import { giveOwnershipCode, sayCodePlaced } from "#app/domain/vetting/ownership.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { idParam } from "../request-values.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Numbers of ${data?.account.handle ?? "your account"} · Sweetspot` },
];

/** One of the creator's own accounts with its history. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, now] = await Promise.all([ownAccount(actor, idParam(args.params.id)), pageNow()]);
  if (!found) return refusalResponse(refuse("not_found"));
  const { snapshots: stored, ownership, ...account } = found;
  const snapshots = stored.map(({ _count, ...row }) => ({ ...row, screenshots: _count.screenshots }));
  const latest = snapshots[0] ? snapshotNumbers.parse(snapshots[0]) : null;
  const check = ownership && {
    code: ownership.code,
    state: ownershipOf(ownership),
    confirmedAt: ownership.confirmedAt,
  };
  return { account, snapshots, check, defaults: snapshotDefaults(latest), now, timeZone: actor.timeZone };
}

/** Keeps new numbers, or takes the account off the profile. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const accountId = idParam(args.params.id);
  const body = await readForm(args.request);
  const intent = body.get("intent");
  if (intent === "code" || intent === "placed") {
    const act = intent === "code" ? giveOwnershipCode : sayCodePlaced;
    valueOrRefusal<unknown>(await act(actor, accountId));
    return redirect(`/creator/accounts/${accountId}/stats#ownership`);
  }
  if (intent === "remove") {
    valueOrRefusal(await removeSocialAccount(actor, accountId));
    return redirect("/creator/profile?saved=removed");
  }
  const form = await parseForm(args.request, snapshotForm, body);
  if (!form.ok) return form.response;
  const kept = await recordStats(actor, accountId, form.value);
  if (!kept.ok && kept.code === "not_found") return refusalResponse(kept);
  return kept.ok ? redirect("/creator/profile?saved=numbers") : formRefusal(form.submission, kept);
}

export default function AccountStats() {
  const { account, snapshots, check, defaults, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <PageHeader
        title={`Numbers of ${account.handle}`}
        lead={`On ${PLATFORM_NAMES[account.platform]}. Copy them from the platform’s own statistics.`}
        crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: account.handle }]}
        aside={
          <ButtonLink look="2" to={`/creator/accounts/${account.id}/import`}>
            Import an export
          </ButtonLink>
        }
      />
      <div className="stack-l">
        <div className="card pad max-w-[760px]">
          <StatsForm defaultValue={defaults} result={result} />
        </div>
        <SectionCard id="ownership" title="That the account is yours" className="max-w-[760px]">
          <OwnershipCode account={account} check={check} now={now} timeZone={timeZone} />
        </SectionCard>
        {snapshots.length > 0 ? (
          <section aria-labelledby="history">
            <h2 className="t-sec mb-3" id="history">
              Earlier numbers
            </h2>
            <div className="card overflow-hidden">
              <SnapshotHistory
                accountId={account.id}
                platform={account.platform}
                rows={snapshots}
                now={now}
                timeZone={timeZone}
              />
            </div>
          </section>
        ) : null}
        <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton look="3" name="intent" value="remove">
            Remove this account from your profile
          </SubmitButton>
          <span className="t-small t-2">Applications that you have sent keep its numbers.</span>
        </Form>
      </div>
    </ActorShell>
  );
}
