import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useRef } from "react";
import { Certificate } from "#app/components/deal/certificate.tsx";
import { ContractText } from "#app/components/deal/contract-document.tsx";
import { useReadShare } from "#app/components/deal/read-to-end.tsx";
import { SignForm } from "#app/components/deal/sign-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { pageNow } from "#app/http/installation.server.ts";
import { summaryOf } from "#app/domain/contract/library/summaries.ts";
import { asksPassword } from "#app/domain/contract/sign-again.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import { signForm } from "#app/domain/contract/sign-form.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { AT_ZERO } from "#app/domain/deal/turn.ts";
import { refuse, type RefusalCode } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { passwordAgain } from "./password-again.server.ts";
import { roomView } from "./room-view.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Contract of deal ${page.number} · Sweetspot` : "Contract · Sweetspot" },
];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const number = Number(args.params.number);
  const [deal, now, policy] = await Promise.all([
    Number.isSafeInteger(number) ? dealRoom(actor, number) : null,
    pageNow(),
    policyNow(),
  ]);
  if (!deal) return refusalResponse(refuse("not_found"));
  const { contract, turns, side, may, timeZone } = roomView(actor, deal, now);
  const turn = turns.find((one) => one.act === "sign" && one.side === side) ?? null;
  return {
    number,
    now,
    contract,
    turn,
    mayDo: may.sign,
    timeZone,
    termsSha256: contract.document.termsSha256,
    name: actor.name,
    askPassword: asksPassword(deal.body, policy.signAgainAmount),
    summaries: contract.document.clauses.map((clause) => summaryOf(clause, actor.locale)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const parsed = await parseForm(args.request, signForm);
  if (!parsed.ok) return parsed.response;
  const { password, ...signed } = parsed.value;
  const again = await passwordAgain(actor, password);
  if (!again.ok) return formRefusal(parsed.submission, again, "password");
  const outcome = await signContract(actor, {
    ...signed,
    confirmed: again.confirmed,
    dealNumber: Number(args.params.number),
    ip: args.context.ip,
    userAgent: args.request.headers.get("user-agent") ?? "",
  });
  // A second click of a form that went through is not an error to the person who clicked.
  if (outcome.ok || outcome.code === "already_signed") return redirect(`/deals/${args.params.number}`);
  if (outcome.code === "not_found") return refusalResponse(outcome);
  return formRefusal(parsed.submission, outcome, FIELDS[outcome.code]);
}

/** Beside which field a refusal stands. */
const FIELDS: Partial<Record<RefusalCode, string>> = {
  name_mismatch: "typedName",
  drawing_invalid: "drawing",
  password_again: "password",
};

export default function ContractPage() {
  const page = useLoaderData<typeof loader>();
  const { number, contract, turn, mayDo, now, timeZone, termsSha256 } = page;
  const answer = useActionData<typeof action>();
  const text = useRef<HTMLDivElement>(null);
  const share = useReadShare(text);
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
          <div ref={text}>
            <ContractText document={contract.document} summaries={page.summaries} />
          </div>
          <Certificate
            {...contract}
            termsSha256={termsSha256}
            now={now}
            evidence={contract.sealedFileId ? `/deals/${number}/evidence` : null}
          />
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
              <SignForm {...contract} {...page} share={share} result={answer?.result} />
              <p className="hint mt-3">
                We record your name, drawing, account, address on the network, browser and the time, with the
                digest of this text.
              </p>
              <p className="mt-3">
                <Link className="link" to={`/deals/${number}/cancel`}>
                  Decline to sign
                </Link>
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
