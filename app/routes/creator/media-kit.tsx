import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { OwnRates } from "#app/components/media-kit/own-rates.tsx";
import { OwnWorks } from "#app/components/media-kit/own-works.tsx";
import { PageSettings } from "#app/components/media-kit/page-settings.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { pageForm, rateForm } from "#app/domain/media-kit/kit-forms.ts";
import { moveInKit, type KitList } from "#app/domain/media-kit/order.server.ts";
import { ownKit } from "#app/domain/media-kit/queries.server.ts";
import { removePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { removeRate, saveRate } from "#app/domain/media-kit/save-rate.server.ts";
import { setPage } from "#app/domain/media-kit/set-page.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction = () => [{ title: "Media kit · Sweetspot" }];

const SAVED: Record<string, string> = {
  page: "Saved who may see your page.",
  rate: "The price is on your rate card.",
  work: "The work is on your page.",
  removed: "Removed from your page.",
};

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [kit, now] = await Promise.all([ownKit(actor), pageNow()]);
  const { visibility, indexable } = kit;
  const works = kit.portfolio.map(({ id, title, brandName, sponsored, publishedOn, platform }) => {
    return { id, title, brandName, sponsored, publishedOn, platform };
  });
  const rates = kit.rates.map(({ id, platform, format, amount, currency }) => {
    return { id, platform, format, price: formatMoney(amount, currency) };
  });
  const saved = SAVED[new URL(args.request.url).searchParams.get("saved") ?? ""] ?? null;
  return { page: { visibility, indexable }, works, rates, now, saved, handle: actor.handle };
}

/** One button in a list: up, down or remove. */
async function listAct(actor: CreatorActor, body: FormData) {
  const id = idParam(textOf(body, "id"));
  const list: KitList = body.get("list") === "rates" ? "rate_card_line" : "portfolio_item";
  const intent = textOf(body, "intent");
  const act =
    intent === "remove"
      ? list === "rate_card_line"
        ? removeRate(actor, id)
        : removePortfolioItem(actor, id)
      : moveInKit(actor, list, id, intent === "up" ? "up" : "down");
  valueOrRefusal(await act);
  const anchor = list === "rate_card_line" ? "#rates" : "#work";
  return redirect(`/creator/media-kit${intent === "remove" ? "?saved=removed" : ""}${anchor}`);
}

async function formAct(args: ActionFunctionArgs, actor: CreatorActor, body: FormData) {
  if (body.get("intent") === "rate") {
    const form = await parseForm(args.request, rateForm, body);
    if (!form.ok) return form.response;
    const saved = await saveRate(actor, form.value);
    return saved.ok ? redirect("/creator/media-kit?saved=rate#rates") : formRefusal(form.submission, saved);
  }
  const form = await parseForm(args.request, pageForm, body);
  if (!form.ok) return form.response;
  valueOrRefusal(await setPage(actor, form.value));
  return redirect("/creator/media-kit?saved=page");
}

/** Who may see the page, prices, and the order of both lists. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  const intent = textOf(body, "intent");
  if (["up", "down", "remove"].includes(intent)) return listAct(actor, body);
  const answer = await formAct(args, actor, body);
  if (!("data" in answer)) return answer;
  return answerOf(intent === "rate" ? "rate" : "page", answer);
}

export default function MediaKit() {
  const { page, works, rates, now, saved, handle } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  const view = (
    <ButtonLink look="2" to={`/creators/${handle}`}>
      See your page
    </ButtonLink>
  );
  const add = (
    <ButtonLink look="2" size="s" to="/creator/media-kit/work/new">
      Add work
    </ButtonLink>
  );
  return (
    <ActorShell current="profile">
      <PageHeader
        title="Media kit"
        lead="Your page: accounts with their numbers, past work and prices."
        crumbs={[{ label: "Your profile", to: "/creator/profile" }, { label: "Media kit" }]}
        aside={view}
      />
      <div className="stack max-w-[760px]">
        {saved && <Notice tone="ok">{saved}</Notice>}
        <SectionCard id="page" title="Who may see it">
          <PageSettings page={page} result={resultOf("page")} />
        </SectionCard>
        <SectionCard id="work" title="Past work" aside={works.length > 0 ? add : null}>
          <OwnWorks works={works} now={now} />
          <p className="t-2 mt-4">
            Sponsored pieces, and posts that say they are an ad, tell brands with whom you worked.{" "}
            <Link className="link" to="/creator/sponsored">
              See what is known, or add a post
            </Link>
          </p>
        </SectionCard>
        <SectionCard id="rates" title="Rate card">
          <OwnRates rates={rates} result={resultOf("rate")} />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
