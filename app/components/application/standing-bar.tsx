import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import type { NegotiationView } from "#app/components/offer/negotiation.ts";
import { offerTurnWords, ToAnswer } from "#app/components/offer/offer-turn.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { formatDate, formatInstant } from "#app/components/ui/format-time.ts";
import type { ApplicationState } from "#app/domain/application/application.ts";
import type { Standing } from "#app/domain/application/standing.ts";

export interface StandingView {
  state: ApplicationState;
  standing: Standing | null;
  now: Date;
  timeZone: string;
  submittedAt: Date;
  answerDueAt: Date;
  closesAt: Date;
  endedAt: Date | null;
  dealNumber: number | null;
  brief: { brandName: string; platforms: readonly string[] };
  table: NegotiationView | null;
  decline: { sentences: string[]; note: string } | null;
}

interface Words {
  title: string;
  body: string[];
}

function waitingWords(view: StandingView): Words {
  const { brandName } = view.brief;
  const closes = formatInstant(view.closesAt, view.timeZone, view.now);
  const shortlisted = view.state === "shortlisted" ? " You are on the shortlist." : "";
  if (view.standing?.overdue)
    return {
      title: `${brandName} is late with an answer`,
      body: [
        `It was promised by ${formatDate(view.answerDueAt, view.timeZone, view.now)}; that counts in their reply record.${shortlisted}`,
        `Without an answer the application closes by itself on ${closes}.`,
      ],
    };
  return {
    title: shortlisted ? `You are on ${brandName}’s shortlist` : `Sent. It is ${brandName}’s turn`,
    body: [`You get an answer either way. Without one the application closes by itself on ${closes}.`],
  };
}

function wordsOf(view: StandingView): Words {
  const { state, table, decline, brief } = view;
  const ended = view.endedAt ? formatInstant(view.endedAt, view.timeZone, view.now) : "";
  switch (state) {
    case "submitted":
    case "shortlisted":
      return waitingWords(view);
    case "offered": {
      const { title = "", body: words = "" } = table ? offerTurnWords(table) : {};
      return { title, body: [words] };
    }
    case "accepted":
      return {
        title: "Accepted. The deal is on",
        body: [`Everything goes on in deal ${view.dealNumber ?? ""}.`],
      };
    case "declined":
      return { title: `${brief.brandName} declined`, body: decline?.sentences ?? [] };
    case "withdrawn":
      return { title: "You withdrew this application", body: [`${ended}. ${brief.brandName} was told.`] };
    case "expired":
      return {
        title: "Closed without an answer",
        body: [`${ended}. ${brief.brandName} did not answer in time, which shows in their reply record.`],
      };
  }
}

/** Where an application stands, for its creator: whose turn, until when, what follows, what to do next. */
export function StandingBar({ view }: { view: StandingView }) {
  const { title, body } = wordsOf(view);
  const ended = view.state === "declined" || view.state === "expired";
  const mine = view.state === "offered" && view.table?.offer.proposedBy === "brand";
  const platform = view.brief.platforms[0];
  return (
    <TurnBar
      mine={mine}
      title={title}
      countdown={view.standing ? { ...view.standing, now: view.now, timeZone: view.timeZone } : undefined}
      actions={
        view.dealNumber !== null ? (
          <ButtonLink to={`/deals/${view.dealNumber}`}>Open the deal</ButtonLink>
        ) : ended ? (
          <ButtonLink look="2" to={platform ? `/briefs?platform=${platform}` : "/briefs"}>
            Find another brief
          </ButtonLink>
        ) : mine ? (
          <ToAnswer />
        ) : undefined
      }
    >
      {body.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {view.decline?.note && (
        <blockquote className="well mt-3 whitespace-pre-line">“{view.decline.note}”</blockquote>
      )}
    </TurnBar>
  );
}
