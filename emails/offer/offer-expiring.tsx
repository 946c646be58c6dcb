import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_expiring">;

export const subject = ({ data, f }: Props) =>
  `Reminder, your turn: ${data.brandName}’s offer for ${clipped(data.briefTitle)} ends ${f.day(data.expiresAt)}`;

export default function OfferExpiring(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.brandName}’s offer is about to end`}
      preview={`Answer by ${f.when(data.expiresAt)}.`}
      action="Answer the offer"
    >
      <P>
        {data.brandName} still waits for your answer on {quoted(data.briefTitle)}.
      </P>
      <Pay f={f} beside={data.beside} rows={creatorRows(data)} />
      <Next
        who="You accept, decline or counter"
        until={f.when(data.expiresAt)}
        then={`The offer lapses and ${data.brandName} may offer the slot to others.`}
      />
    </Message>
  );
}
