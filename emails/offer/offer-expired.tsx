import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_expired">;

export const subject = ({ data }: Props) =>
  `${data.brandName}’s offer for ${clipped(data.briefTitle)} has lapsed`;

export default function OfferExpired(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.brandName}`]}
      title="The offer was not answered in time"
      preview="It lapsed. Nothing was agreed."
      action="See your application"
    >
      <P>
        {data.brandName}’s offer for {quoted(data.briefTitle)} has ended without an answer. Nothing was agreed
        and nothing is owed.
      </P>
      <Next
        who={`${data.brandName} may make a new offer`}
        then="Your application stays on their shortlist while the brief is open."
      />
    </Message>
  );
}
