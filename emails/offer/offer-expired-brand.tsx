import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_expired_brand">;

/** Whose offer it was, as the brand reads it. */
const what = ({ proposedBy, creatorName }: Props["data"]) =>
  proposedBy === "creator" ? `${creatorName}’s counter-offer` : `Your offer to ${creatorName}`;

export const subject = ({ data }: Props) => `${what(data)} for ${clipped(data.briefTitle)} has lapsed`;

export default function OfferExpiredBrand(props: Props) {
  const { data, f } = props;
  const yours = data.proposedBy === "creator";
  return (
    <Message
      props={props}
      status={["idle", "Lapsed"]}
      title={yours ? `${what(data)} was not answered in time` : `${data.creatorName} did not answer in time`}
      preview="The slot is free for others."
      action="See the applications"
    >
      <P>
        {what(data)} for {quoted(data.briefTitle)} ended without an answer. Nothing was agreed and nothing is
        owed.
      </P>
      {data.cost && (
        <Pay
          f={f}
          beside={data.beside}
          rows={brandRows({ gross: data.gross, cost: data.cost }, "You would have paid")}
        />
      )}
      <Next
        who="You may make a new offer, or choose somebody else"
        then={`The slot and its budget are free. ${data.creatorName} stays on the shortlist.`}
      />
    </Message>
  );
}
