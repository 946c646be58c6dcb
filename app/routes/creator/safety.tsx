import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { PostForm } from "#app/components/competition/post-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { FindingList } from "#app/components/safety/finding-list.tsx";
import { LookedAt } from "#app/components/safety/looked-at.tsx";
import { SetAside } from "#app/components/safety/set-aside.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ownCreator } from "#app/domain/account/queries.server.ts";
import { declarePost, forgetPosts } from "#app/domain/brand-safety/declare-post.server.ts";
import { findingKey, readSafetyFilters } from "#app/domain/brand-safety/filters.ts";
import { ownSafetyReport } from "#app/domain/brand-safety/queries.server.ts";
import { countWords } from "#app/domain/brand-safety/words.ts";
import { postForm } from "#app/domain/competition/post-form.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { safetyView } from "../safety-view.ts";

export const meta: MetaFunction = () => [{ title: "Brand safety · Sweetspot" }];

const SAID: Record<string, string> = {
  added: "The post was read. What it says stands in the report.",
  forgotten: "The words of your imported and pasted posts are removed.",
  answered: "Saved. Brands read it beside the finding.",
  taken: "Taken back. Brands read the finding without your words.",
  appealed: "Sent to our staff. You hear from us when they have looked.",
};

/** The creator's own report: what brands read, and what only this creator's own deals hold. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [report, creator, now] = await Promise.all([ownSafetyReport(actor), ownCreator(actor), pageNow()]);
  const params = new URL(args.request.url).searchParams;
  return {
    ...safetyView(report, readSafetyFilters(params), null),
    ...{ now, today: dateIn(now, actor.timeZone), setAside: report.setAside },
    kept: report.looked.kinds.some(([kind]) => kind === "imported" || kind === "declared"),
    accounts: creator.accounts.map(({ id, platform, handle }) => ({ id, platform, handle })),
    said: SAID[params.get("done") ?? ""] ?? null,
  };
}

/** Reads a pasted post, or removes the words of all. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  if (body.get("intent") === "forget") {
    valueOrRefusal(await forgetPosts(actor));
    return redirect("/creator/safety?done=forgotten");
  }
  const form = await parseForm(args.request, postForm, body);
  if (!form.ok) return form.response;
  const declared = await declarePost(actor, form.value);
  if (declared.ok) return redirect("/creator/safety?done=added");
  return formRefusal(form.submission, declared, declared.code === "not_found" ? "accountId" : "publishedOn");
}

function Forget() {
  return (
    <Form method="post" className="grid gap-3 justify-items-start">
      <p className="t-2">
        Removes the words of every imported and pasted post. Brands then read that none was looked at. Numbers
        and past sponsored work stay.
      </p>
      <SubmitButton look="2" name="intent" value="forget" pendingLabel="Removing">
        Remove the words of my posts
      </SubmitButton>
    </Form>
  );
}

export default function OwnSafety() {
  const page = useLoaderData<typeof loader>();
  const { looked, total, said, setAside, accounts, today, kept, now } = page;
  const result = useActionData<typeof action>()?.result;
  return (
    <ActorShell current="profile">
      <PageHeader
        title="Brand safety"
        lead="What brands read about the words of your posts. Say what they mean, or ask our staff to look again."
        crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: "Brand safety" }]}
      />
      <div className="stack max-w-[760px]">
        {said && !result && <Notice tone="ok">{said}</Notice>}
        <LookedAt looked={looked} now={now} />
        <SectionCard id="findings" title={countWords(total)}>
          <FindingList
            {...page}
            acts={(finding) => (
              <Link className="link w-fit" to={`/creator/safety/${findingKey(finding)}`}>
                {finding.answer ? "Change what you say, or appeal" : "Say what it means, or appeal"}
              </Link>
            )}
          />
        </SectionCard>
        <SetAside findings={setAside} now={now} />
        <SectionCard id="post" title="Add a post">
          <PostForm key={looked.total} accounts={accounts} today={today} result={result} safety />
        </SectionCard>
        {kept && (
          <SectionCard id="forget" title="Words that are kept">
            <Forget />
          </SectionCard>
        )}
      </div>
    </ActorShell>
  );
}
