import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CallGuide } from "#app/components/commission/call-guide.tsx";
import { KeyForm } from "#app/components/commission/key-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import {
  conversionKeys,
  makeConversionKey,
  MOST_KEYS,
  revokeConversionKey,
} from "#app/domain/commission/conversion-keys.server.ts";
import { keyForm } from "#app/domain/commission/key-form.ts";
import { conversionSecret } from "#app/http/conversion-secret.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { installation, pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Keys for orders · Sweetspot" }];

/** The brand's keys for signed calls: everybody in the team sees that they are there, nobody their secrets. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const [keys, now] = await Promise.all([conversionKeys(actor), pageNow()]);
  const live = keys.filter(({ revokedAt }) => !revokedAt).length;
  return {
    ...{ keys, now, timeZone: actor.timeZone, origin: installation.origin, most: MOST_KEYS },
    ...{ mayEdit: can(actor, "brand.edit"), mayMake: live < MOST_KEYS },
    revoked: new URL(args.request.url).searchParams.has("revoked"),
  };
}

/** Makes a key and shows its secret this one time, or revokes one: owners only. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brand.edit");
  const parsed = await parseForm(args.request, keyForm);
  if (!parsed.ok) return parsed.response;
  if (parsed.value.intent === "revoke") {
    const revoked = await revokeConversionKey(actor, parsed.value.id);
    return revoked.ok ? redirect("/brand/conversion-keys?revoked") : refusalResponse(revoked);
  }
  const made = await makeConversionKey(actor);
  if (!made.ok) return formRefusal(parsed.submission, made);
  return { made: { id: made.value.id, secret: conversionSecret(made.value.id) }, result: undefined };
}

type Key = ReturnType<typeof useLoaderData<typeof loader>>["keys"][number];

function KeyLine({ one }: { one: Key }) {
  const { now, timeZone, origin, mayEdit } = useLoaderData<typeof loader>();
  const when = (at: Date) => formatInstant(at, timeZone, now);
  return (
    <li className="well grid gap-2">
      <span className="t-strong wrap-anywhere">
        {origin}/hooks/conversions/{one.id}
      </span>
      <span className="t-small t-2" suppressHydrationWarning>
        Made {when(one.createdAt)} by {one.createdBy}.{" "}
        {one.lastUsedAt ? `Last used ${when(one.lastUsedAt)}.` : "Not used yet."}
        {one.revokedAt && ` Revoked ${when(one.revokedAt)}.`}
      </span>
      {mayEdit && !one.revokedAt && <KeyForm id={one.id} />}
    </li>
  );
}

function Made({ secret }: { secret: string }) {
  return (
    <Notice tone="ok" title="The key is made">
      <span className="block">Copy its secret now: it is shown this one time.</span>
      <code className="block wrap-anywhere mt-2">{secret}</code>
    </Notice>
  );
}

export default function ConversionKeys() {
  const { keys, mayEdit, mayMake, most, revoked } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && "made" in answer ? answer.made : null;
  return (
    <ActorShell current="settings">
      <PageHeader
        title="Keys for orders"
        lead="Your shop tells us of each order with a signed call, and it counts towards the creator’s commission."
        crumbs={[{ label: "Brand and team", to: "/brand/settings" }, { label: "Keys for orders" }]}
      />
      <div className="stack mb-5 empty:hidden">
        {made && <Made secret={made.secret} />}
        {revoked && !answer && <Notice tone="ok">Revoked. Nothing signed with it is taken any more.</Notice>}
      </div>
      <div className="lay">
        <SectionCard id="keys" title="Keys">
          {keys.length > 0 ? (
            <ul className="grid gap-3">
              {keys.map((one) => (
                <KeyLine key={one.id} one={one} />
              ))}
            </ul>
          ) : (
            <EmptyState drawing="page" title="No key yet" level={3}>
              Without one, orders are entered by hand or from a file.
            </EmptyState>
          )}
          <div className="mt-4 empty:hidden">
            {mayEdit && mayMake && <KeyForm id={null} result={answer?.result} />}
            {mayEdit && !mayMake && (
              <Notice>There is room for {most} keys. Revoke one to make another.</Notice>
            )}
            {!mayEdit && <Notice>Only an owner makes and revokes keys.</Notice>}
          </div>
        </SectionCard>
        <CallGuide />
      </div>
    </ActorShell>
  );
}
