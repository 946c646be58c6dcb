import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deliverable_accepted">;

export const subject = ({ data }: Props) => `Accepted: ${data.deliverable} for ${clipped(data.briefTitle)}`;

export default function DeliverableAccepted(props: Props) {
  const { data } = props;
  const creator = data.side === "creator";
  const accepted = creator ? `${data.brandName} accepted` : "You accepted";
  return (
    <Message
      props={props}
      status={["ok", "Accepted"]}
      title={`Accepted: ${data.deliverable}`}
      preview={creator ? "Your payout is next." : `The payout to ${data.creatorName} is next.`}
      action="See the deal"
    >
      <P>
        {data.automatic
          ? `The time to check ${data.deliverable} for ${quoted(data.briefTitle)} ended without an objection, so it counts as accepted, as the contract says.`
          : `${accepted} ${data.deliverable} for ${quoted(data.briefTitle)}.`}
      </P>
      {data.override && (
        <Quote from={`The caption does not disclose the ad. ${data.brandName} lets it pass because`}>
          {data.override}
        </Quote>
      )}
      <Next
        who={
          creator
            ? "We send your payout after its hold"
            : `We send the payout to ${data.creatorName} after its hold`
        }
        then={
          creator
            ? "A separate message names the sum and the day."
            : "The held money pays it. Nothing more is charged."
        }
      />
    </Message>
  );
}
