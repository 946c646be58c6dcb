import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_scheduled">;

export const subject = ({ data, f }: Props) =>
  `On its way: ${f.money(data.net)} sends ${f.day(data.releaseAt)}`;

export default function PayoutScheduled(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "On its way"]}
      title={`You get ${f.money(data.net)}`}
      preview={`Sends ${f.when(data.releaseAt)}.`}
      action="See the payout"
    >
      <P>
        Accepted: {data.deliverable} for {quoted(data.briefTitle)}. The fee is yours and is sent after a short
        hold.
      </P>
      <Money
        f={f}
        rows={[
          { label: "Agreed fee", value: data.gross },
          { label: "Service fee", value: data.fee, less: true },
          { label: "You get", value: data.net },
        ]}
      />
      <Next
        who="We send the money"
        until={f.when(data.releaseAt)}
        then="It leaves for your payout account and we tell you."
      />
    </Message>
  );
}
