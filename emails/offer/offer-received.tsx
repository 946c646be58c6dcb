import { quoted, sumOr } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_received">;

export const subject = ({ data, f }: Props) =>
  `Your turn: answer ${data.brandName}’s offer for ${clipped(data.briefTitle)} by ${f.day(data.expiresAt)}`;

export default function OfferReceived(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.brandName} makes you an offer`}
      preview={`You get ${sumOr(data.net, data.beside, f)}. Answer by ${f.when(data.expiresAt)}.`}
      action="Read the offer"
    >
      <P>
        {data.brandName} offers you a deal for {quoted(data.briefTitle)}. The offer holds the whole terms:
        what to make, by when, what may be done with it, and the pay.
      </P>
      <Pay f={f} beside={data.beside} rows={creatorRows(data)} />
      {data.message.trim() !== "" && <Quote from={`${data.brandName} writes`}>{data.message}</Quote>}
      <Next
        who="You accept, decline or counter"
        until={f.when(data.expiresAt)}
        then={`The offer lapses and ${data.brandName} may offer the slot to others. Accepting binds nobody until both have signed.`}
      />
    </Message>
  );
}
