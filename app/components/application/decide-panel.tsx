import { feeWords } from "#app/domain/offer/pay-words.ts";
import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import type { ApplicantDetail, DetailProps } from "./brand-application.ts";
import { ApplicationBadge } from "./application-badge.tsx";
import { DeclineForm } from "./decline-form.tsx";
import { mayNotAnswerWords } from "./may-not-answer.tsx";
import { OfferForm } from "./offer-form.tsx";

type Shown = Pick<DetailProps, "detail" | "now" | "timeZone">;

const ofFee = (gross: bigint, currency: string) =>
  `${gross > 0n ? "of" : "with"} ${feeWords(gross, currency)}`;

/** Whether the creator's counter-offer is on the table: it is answered on the page where its terms stand in full. */
const isCountered = ({ state, offer }: ApplicantDetail): boolean =>
  state === "offered" && offer?.state === "open" && offer.proposedBy === "creator";

function Countered({ detail, now, timeZone }: Shown) {
  const { offer, currency, id, name, may } = detail;
  if (!offer) return null;
  return (
    <div className="grid gap-3">
      <p className="t-strong">
        {name} counters with {offer.gross > 0n ? feeWords(offer.gross, currency) : "other terms"}
      </p>
      <Countdown
        deadline={offer.expiresAt}
        start={offer.createdAt}
        now={now}
        timeZone={timeZone}
        atZero="then the counter-offer expires"
      />
      {may.offer && (
        <ButtonLink full to={`/brand/applications/${id}#answer-title`}>
          Read and answer
        </ButtonLink>
      )}
    </div>
  );
}

function OpenOffer({ detail, now, timeZone }: Shown) {
  const { offer, currency } = detail;
  if (!offer) return null;
  if (isCountered(detail)) return <Countered detail={detail} now={now} timeZone={timeZone} />;
  if (offer.state === "open")
    return (
      <div className="grid gap-2">
        <p className="t-strong">Offer {ofFee(offer.gross, currency)} is out</p>
        <Countdown
          deadline={offer.expiresAt}
          start={offer.createdAt}
          now={now}
          timeZone={timeZone}
          atZero="then the offer expires"
        />
      </div>
    );
  if (offer.state === "accepted" || offer.state === "superseded") return null;
  return (
    <div>
      <p className="t-strong">
        {offer.proposedBy === "creator" ? "Counter-offer" : "Offer"} {ofFee(offer.gross, currency)}{" "}
        {offer.state === "declined" ? "was declined" : "expired"}
      </p>
      {offer.declineReason && <p className="t-2 whitespace-pre-line">“{offer.declineReason}”</p>}
    </div>
  );
}

function Ended({ detail }: { detail: ApplicantDetail }) {
  return (
    <div className="grid gap-3 justify-items-start">
      <ApplicationBadge state={detail.state} side="brand" />
      {detail.decline && (
        <div className="t-2">
          <p>{detail.name} read:</p>
          {detail.decline.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {detail.decline.note && <p className="whitespace-pre-line">“{detail.decline.note}”</p>}
        </div>
      )}
      {detail.dealNumber !== null && (
        <ButtonLink to={`/deals/${detail.dealNumber}`}>Open the deal</ButtonLink>
      )}
    </div>
  );
}

function Shortlist({ id }: { id: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="applicationId" value={id} />
      <SubmitButton look="2" full name="intent" value="shortlist" pendingLabel="Shortlisting">
        <Icon name="star" size="s" />
        Shortlist
      </SubmitButton>
    </Form>
  );
}

/** The decision about one application: offer, shortlist, decline; or why there is none to make. */
export function DecidePanel({ detail, refused, now, timeZone }: Omit<DetailProps, "team">) {
  const { may, id } = detail;
  const resultOf = (intent: "offer" | "decline") =>
    refused?.applicationId === id && refused.intent === intent ? (refused.result ?? undefined) : undefined;
  const decidable = may.makeOffer || may.decline;
  return (
    <section
      aria-label={`Decide about ${detail.name}`}
      className="well p-4! grid gap-4 content-start self-start"
    >
      <OpenOffer detail={detail} now={now} timeZone={timeZone} />
      {!decidable && <Ended detail={detail} />}
      {decidable && !may.answer && <p className="t-2">{mayNotAnswerWords(detail.role)}</p>}
      {may.makeOffer && may.offer && !isCountered(detail) && (
        <OfferForm key={id} detail={detail} result={resultOf("offer")} now={now} />
      )}
      {may.shortlist && may.answer && <Shortlist id={id} />}
      {may.decline && may.answer && (
        <DeclineForm key={`d${id}`} detail={detail} result={resultOf("decline")} />
      )}
    </section>
  );
}
