import { getInputProps, useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Certificate } from "#app/components/deal/certificate.tsx";
import { ContractText } from "#app/components/deal/contract-document.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { AT_ZERO } from "#app/domain/deal/turn.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { signForm } from "./contract-forms.ts";
import { roomView } from "./room-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Contract of deal ${page.number} · Sweetspot` : "Contract · Sweetspot" },
];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const number = Number(args.params.number);
  const [deal, now] = await Promise.all([
    Number.isSafeInteger(number) ? dealRoom(actor, number) : null,
    pageNow(),
  ]);
  if (!deal) return refusalResponse(refuse("not_found"));
  const { contract, turns, side, may, timeZone, terms } = roomView(actor, deal, now);
  const turn = turns.find((one) => one.act === "sign" && one.side === side) ?? null;
  return {
    number,
    now,
    contract,
    turn,
    mayDo: may.sign,
    timeZone,
    termsSha256: terms.sha256,
    name: actor.name,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const parsed = await parseForm(args.request, signForm);
  if (!parsed.ok) return parsed.response;
  const outcome = await signContract(actor, {
    ...parsed.value,
    dealNumber: Number(args.params.number),
    ip: args.context.ip,
    userAgent: args.request.headers.get("user-agent") ?? "",
  });
  // A second click of a form that went through is not an error to the person who clicked.
  if (outcome.ok || outcome.code === "already_signed") return redirect(`/deals/${args.params.number}`);
  if (outcome.code === "not_found") return refusalResponse(outcome);
  return formRefusal(parsed.submission, outcome, outcome.code === "name_mismatch" ? "typedName" : undefined);
}

function SignForm() {
  const { contract, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "sign",
    ...(answer ? { lastResult: answer.result } : {}),
    constraint: getZodConstraint(signForm),
    defaultValue: { documentSha256: contract.documentSha256 },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signForm }),
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form}>
      <input {...getInputProps(fields.documentSha256, { type: "hidden" })} key="document" />
      <TextField
        meta={fields.typedName}
        label="Your full name"
        hint={`As in your account: ${name}`}
        autoComplete="name"
      />
      <CheckboxField meta={fields.consent} label={contract.consent} />
      <SubmitButton size="l">Sign the contract</SubmitButton>
    </FormShell>
  );
}

export default function ContractPage() {
  const { number, contract, turn, mayDo, now, timeZone, termsSha256 } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="deals">
      <div className="mb-4">
        <Breadcrumbs
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${number}`, to: `/deals/${number}` },
            { label: "Contract" },
          ]}
        />
      </div>
      <h1 className="t-page mb-5">{turn ? "Read and sign" : "Contract"}</h1>
      <div className="lay">
        <div className="stack">
          <ContractText document={contract.document} />
          <Certificate {...contract} termsSha256={termsSha256} now={now} />
        </div>
        <div className="stack lg:sticky lg:top-20">
          {turn && mayDo && (
            <section className="turnbar block" aria-labelledby="sign-title">
              <h2 id="sign-title" className="t-title mb-3">
                Sign
              </h2>
              {turn.dueAt && (
                <p className="mb-4">
                  <Countdown
                    deadline={turn.dueAt}
                    start={turn.since}
                    now={now}
                    atZero={AT_ZERO.sign}
                    timeZone={timeZone}
                  />
                </p>
              )}
              <SignForm />
              <p className="hint mt-3">
                We record your name, account, address on the network, browser and the time, with the digest of
                this text.
              </p>
            </section>
          )}
          {turn && !mayDo && (
            <Notice>Your role does not sign for the brand. Ask an owner or a manager of your team.</Notice>
          )}
          {!turn && contract.signatures.length < 2 && (
            <Notice>Waiting for the other side's signature.</Notice>
          )}
        </div>
      </div>
    </ActorShell>
  );
}
