import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { AddressForm } from "#app/components/deal/address-form.tsx";
import { ParcelForm } from "#app/components/deal/parcel-form.tsx";
import { ProductParcel } from "#app/components/deal/product-parcel.tsx";
import { ProductProblemForm } from "#app/components/deal/product-problem-form.tsx";
import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { productForm, type ProductForm } from "#app/domain/product/product-forms.ts";
import { SHIPMENT_WORDS } from "#app/domain/product/shipment.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { PRODUCT_DONE, runProductAct } from "./product-acts.server.ts";
import { productPage } from "./product-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Product of deal ${page.number} · Sweetspot` : "Product · Sweetspot" },
];

/** The product of a deal: its address for those who need it, its parcels, and whose turn it is. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const [deal, now] = await Promise.all([dealRoom(actor, Number(args.params.number)), pageNow()]);
  if (!deal) return refusalResponse(refuse("not_found"));
  const page = productPage(actor, deal, now);
  if (!page) throw redirect(`/deals/${deal.number}`);
  const done = new URL(args.request.url).searchParams.get("done");
  return { ...page, said: PRODUCT_DONE[done as ProductForm["intent"]] ?? null };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args);
  const form = await parseForm(args.request, productForm);
  if (!form.ok) return form.response;
  const outcome = await runProductAct(actor, Number(args.params.number), form.value);
  if (outcome.ok) return redirect(`/deals/${args.params.number}/product?done=${form.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Answer = ReturnType<typeof useActionData<typeof action>>;

/** One act that needs nothing but the press of its button. */
function Plain({ intent, look = "1", children }: { intent: string; look?: "1" | "2"; children: string }) {
  return (
    <Form method="post">
      <Button look={look} name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  );
}

function TurnOf({ page }: { page: Page }) {
  const { turn, side, state, timeZone, now } = page;
  if (!turn || !state) return null;
  const who = turn.side === "brand" ? page.brandName : page.creatorName;
  const mine = turn.side === side;
  return (
    <TurnBar
      mine={mine}
      title={`${mine ? "Your turn" : `${who}’s turn`}: ${turn.title.charAt(0).toLowerCase()}${turn.title.slice(1)}`}
      countdown={
        turn.dueAt
          ? { deadline: turn.dueAt, start: turn.since, atZero: turn.atZero, timeZone, now }
          : undefined
      }
    >
      {page.problem ? `The creator writes: “${page.problem}”` : `${page.product.name}.`}
    </TurnBar>
  );
}

function Address({ page, result }: { page: Page; result: (intent: string) => Result }) {
  const { address, may, side, brandName } = page;
  const unread =
    side === "brand" ? "Owners and managers of your team read it." : "It is kept between the sides.";
  return (
    <SectionCard id="address" title="Delivery address">
      {address.text && <p className="whitespace-pre-line t-body mb-4">{address.text}</p>}
      {!address.text && address.given && <p className="t-2">The creator has given it. {unread}</p>}
      {!address.given && !may.giveAddress && (
        <p className="t-2">
          {address.goneAt ? "Deleted." : "Not given yet. The creator is asked when both have signed."}
        </p>
      )}
      {may.giveAddress && (
        <AddressForm
          brandName={brandName}
          initial={address.text ?? ""}
          given={address.given}
          result={result("give_address")}
        />
      )}
      {may.forget && (
        <Plain intent="forget_address" look="2">
          Delete the address
        </Plain>
      )}
    </SectionCard>
  );
}

type Result = NonNullable<Answer>["result"] | undefined;

function Parcel({ page, result }: { page: Page; result: (intent: string) => Result }) {
  const { out, may, receivedAt, timeZone, now } = page;
  const arrived = receivedAt && { label: "Received", at: receivedAt };
  return (
    <SectionCard id="parcel" title="Parcel">
      {out && <ProductParcel parcel={out} arrived={arrived} timeZone={timeZone} now={now} />}
      {!out && !may.ship && <p className="t-2">Not sent yet.</p>}
      {may.ship && (
        <div className={out ? "mt-5" : ""}>
          {!page.address.given && (
            <p className="t-2 mb-3">The address was deleted. Ask the creator for it.</p>
          )}
          <ParcelForm
            intent="ship"
            button={out ? "Another one is sent" : "It is sent"}
            result={result("ship")}
          />
        </div>
      )}
      {may.receive && (
        <div className="mt-5 grid gap-4">
          <Plain intent="receive">
            {out && page.state === "shipped" ? "It arrived" : "I have it after all"}
          </Plain>
          {may.report && (
            <details className="well" open={Boolean(result("report"))}>
              <summary className="t-strong">It is damaged, or has not come</summary>
              <div className="mt-3">
                <ProductProblemForm result={result("report")} />
              </div>
            </details>
          )}
        </div>
      )}
    </SectionCard>
  );
}

function Return({ page, result }: { page: Page; result: (intent: string) => Result }) {
  const { back, may, returnBy, returnedAt, timeZone, now, product } = page;
  if (product.returnDays === null) return null;
  const arrived = returnedAt && { label: "Returned", at: returnedAt };
  return (
    <SectionCard id="return" title="Way back">
      <p className="t-2 mb-4">
        {returnBy ? (
          <>
            It goes back by <LocalTime at={returnBy} timeZone={timeZone} now={now} show="date" />. The brand
            bears the postage.
          </>
        ) : (
          `It goes back within ${product.returnDays}\u00a0days after the work, at the brand’s cost.`
        )}
      </p>
      {back && <ProductParcel parcel={back} arrived={arrived} timeZone={timeZone} now={now} />}
      {may.sendBack && (
        <ParcelForm intent="send_back" button="It is on its way back" result={result("send_back")} />
      )}
      {may.takeBack && (
        <div className="mt-5">
          <Plain intent="take_back">It is back</Plain>
        </div>
      )}
    </SectionCard>
  );
}

export default function Product() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>()?.result;
  const result = (intent: string) => (answer?.initialValue?.intent === intent ? answer : undefined);
  const problem = answer?.error?.[""];
  return (
    <ActorShell current="deals">
      <PageHeader
        title={page.product.name}
        lead={
          page.state
            ? `${SHIPMENT_WORDS[page.state]}.`
            : `It is sent when ${page.paid ? "the funds are secured" : "both have signed"}.`
        }
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
          { label: "Product" },
        ]}
      />
      <div className="stack mb-5 empty:hidden">
        {page.said && <Notice tone="ok">{page.said}</Notice>}
        {problem && <Notice tone="bad">{problem.join(" ")}</Notice>}
        {page.noShow && (
          <Notice tone="bad" title="The product was not sent in time">
            {page.side === "creator" ? (
              <>
                You may{" "}
                <Link className="link" to={`/deals/${page.number}/cancel`}>
                  cancel the deal
                </Link>{" "}
                and keep what {page.brandName} would owe for a cancellation. You see the sums first.
              </>
            ) : (
              `${page.creatorName} may now cancel and keeps what the brand would owe for a cancellation.`
            )}
          </Notice>
        )}
      </div>
      <TurnOf page={page} />
      <div className="lay">
        <div className="stack">
          <Parcel page={page} result={result} />
          <Return page={page} result={result} />
        </div>
        <Address page={page} result={result} />
      </div>
    </ActorShell>
  );
}
