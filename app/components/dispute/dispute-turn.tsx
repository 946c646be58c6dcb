import type { ReactNode } from "react";
import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import type { DisputeState } from "#app/domain/dispute/dispute.ts";
import { prevailWords, silenceWords } from "#app/domain/dispute/reasons.ts";

interface Props {
  dispute: {
    state: DisputeState;
    openedBy: Side;
    reason: string;
    since: Date;
    dueAt: Date | null;
    accepted: { brand: boolean; creator: boolean };
  };
  side: Side;
  otherName: string;
  timeZone: string;
  now: Date;
  actions?: ReactNode;
}

/** Whose turn it is in the dispute, what follows, and when. */
function words({ dispute, side, otherName }: Props): {
  mine: boolean;
  title: string;
  body: string;
  atZero: string;
} {
  const own = dispute.openedBy === side;
  switch (dispute.state) {
    case "open":
      return own
        ? {
            ...{ mine: false, title: `Their turn: ${otherName} answers` },
            body: `${silenceWords(dispute.reason, "you")}. ${prevailWords(dispute.reason)} You can withdraw the dispute until there is a ruling.`,
            atZero: dispute.reason === "commission" ? "then our staff rules" : "then you prevail",
          }
        : {
            ...{ mine: true, title: "Your turn: answer the dispute" },
            body: `${silenceWords(dispute.reason, otherName)}. ${prevailWords(dispute.reason)}`,
            atZero: dispute.reason === "commission" ? "then our staff rules" : `then ${otherName} prevails`,
          };
    case "answered":
      return {
        ...{ mine: false, title: "With our staff: the ruling" },
        body: "Our staff reads both sides, the terms, the files, the messages and the events. Nothing runs meanwhile.",
        atZero: "then our staff is late",
      };
    case "ruled":
      return {
        mine: !dispute.accepted[side],
        title: dispute.accepted[side]
          ? `You accepted. ${otherName} can still appeal`
          : "Your turn: accept the ruling, or appeal",
        body: "The ruling takes effect when both sides accept it, or when the time is up and nobody appealed. An appeal is heard once, by somebody else of our staff.",
        atZero: "then the ruling takes effect",
      };
    case "appealed":
      return {
        ...{ mine: false, title: "With our staff: the appeal" },
        body: "Somebody who did not make the ruling decides. The decision is final and takes effect at once.",
        atZero: "then our staff is late",
      };
    case "closed":
      return { mine: false, title: "The dispute is closed", body: "The deal goes on.", atZero: "" };
  }
}

/** The bar on top of an open dispute. */
export function DisputeTurn(props: Props) {
  const { dispute, timeZone, now, actions } = props;
  const { mine, title, body, atZero } = words(props);
  const countdown = dispute.dueAt
    ? { deadline: dispute.dueAt, start: dispute.since, now, atZero, timeZone }
    : undefined;
  return (
    <TurnBar mine={mine} title={title} countdown={countdown} actions={actions}>
      {body}
    </TurnBar>
  );
}
