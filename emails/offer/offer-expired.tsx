import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_expired">;

/** Whose offer it was, as the creator reads it. */
const what = ({ proposedBy, brandName }: Props["data"]) =>
  proposedBy === "creator" ? "Your counter-offer" : `${brandName}’s offer`;

export const subject = ({ data }: Props) => `${what(data)} for ${clipped(data.briefTitle)} has lapsed`;

export default function OfferExpired(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.brandName}`]}
      title={`${what(data)} was not answered in time`}
      preview="It lapsed. Nothing was agreed."
      action="See your application"
    >
      <P>
        {what(data)} for {quoted(data.briefTitle)} has ended without an answer. Nothing was agreed and nothing
        is owed.
      </P>
      {data.net && (
        <Pay
          f={f}
          beside={data.beside}
          rows={creatorRows({ gross: data.gross, net: data.net }, "You would have got")}
        />
      )}
      <Next
        who={`${data.brandName} may make a new offer`}
        then="Your application stays on their shortlist while the brief is open."
      />
    </Message>
  );
}
