import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_expired_brand">;

export const subject = ({ data }: Props) =>
  `Your offer to ${data.creatorName} for ${clipped(data.briefTitle)} has lapsed`;

export default function OfferExpiredBrand(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Lapsed"]}
      title={`${data.creatorName} did not answer in time`}
      preview="The slot is free for others."
      action="See the applications"
    >
      <P>
        Your offer to {data.creatorName} for {quoted(data.briefTitle)} ended without an answer. Nothing was
        agreed and nothing is owed.
      </P>
      <Next
        who="You may make a new offer, or choose somebody else"
        then={`The slot and its budget are free. ${data.creatorName} stays on the shortlist.`}
      />
    </Message>
  );
}
