import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_declined">;

export const subject = ({ data }: Props) =>
  `${data.creatorName} declined your offer for ${clipped(data.briefTitle)}`;

export default function OfferDeclined(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", "Declined"]}
      title={`${data.creatorName} declined your offer`}
      preview={data.reason.trim() === "" ? "The slot is free for others." : data.reason}
      action="See the applications"
    >
      <P>
        {data.creatorName} said no to your offer for {quoted(data.briefTitle)}.
      </P>
      {data.cost && (
        <Pay
          f={f}
          beside={data.beside}
          rows={brandRows({ gross: data.gross, cost: data.cost }, "You would have paid")}
        />
      )}
      {data.reason.trim() !== "" && <Quote from={`${data.creatorName} writes`}>{data.reason}</Quote>}
      <Next
        who="You may make a new offer, or choose somebody else"
        then={`The slot and its budget are free. ${data.creatorName} stays on the shortlist until you answer the application.`}
      />
    </Message>
  );
}
