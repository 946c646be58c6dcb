import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OwnSponsored } from "#app/components/competition/own-sponsored.tsx";
import { PostForm } from "#app/components/competition/post-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ownCreator } from "#app/domain/account/queries.server.ts";
import { enterPost } from "#app/domain/competition/enter-post.server.ts";
import { dismissDetected, ownSponsoredWork } from "#app/domain/competition/own-work.server.ts";
import { postForm } from "#app/domain/competition/post-form.ts";
import { REGULARITY_RULE } from "#app/domain/competition/regularity.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Past sponsored work · Sweetspot" }];

const SAID: Record<string, string> = {
  added: "The post is on your list of sponsored work.",
  known: "That post is on your list already.",
  removed: "Taken off. An import does not bring it back.",
};

/** What brands see of the creator's past sponsored work, with what tells of each piece. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [work, creator, now] = await Promise.all([ownSponsoredWork(actor), ownCreator(actor), pageNow()]);
  const accounts = creator.accounts.map(({ id, platform, handle }) => ({ id, platform, handle }));
  const said = SAID[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null;
  return { work, accounts, now, said, today: dateIn(now, actor.timeZone) };
}

/** Reads a post that the creator pastes, or takes a detected one off the list. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  if (body.get("intent") === "dismiss") {
    valueOrRefusal(await dismissDetected(actor, textOf(body, "id")));
    return redirect("/creator/sponsored?done=removed");
  }
  const form = await parseForm(args.request, postForm, body);
  if (!form.ok) return form.response;
  const entered = await enterPost(actor, form.value);
  if (!entered.ok)
    return formRefusal(form.submission, entered, entered.code === "not_found" ? "accountId" : "caption");
  return redirect(`/creator/sponsored?done=${entered.value.added > 0 ? "added" : "known"}`);
}

export default function Sponsored() {
  const { work, accounts, now, said, today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <PageHeader
        title="Past sponsored work"
        lead="What brands see: with whom you worked, how often, and where that is known from."
        crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: "Past sponsored work" }]}
      />
      <div className="stack max-w-[760px]">
        {said && !result && <Notice tone="ok">{said}</Notice>}
        <SectionCard id="known" title="What is known">
          <OwnSponsored work={work} now={now} />
          <p className="t-small t-2 mt-3">{REGULARITY_RULE} It never declines you anywhere.</p>
        </SectionCard>
        <SectionCard id="post" title="Add a post">
          <PostForm key={work.length} accounts={accounts} today={today} result={result} />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
