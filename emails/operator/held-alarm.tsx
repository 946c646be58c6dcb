import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"held_alarm">;

export const subject = ({ data, f }: Props) =>
  `Your turn: ${f.money(data.held)} of deal ${data.dealNumber} is held for ${data.days}\u00a0days`;

export default function HeldAlarm(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Held money has reached its limit"
      preview={data.reason}
      action="Open the deal’s money"
    >
      <P>
        {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName} was paid for {data.days}
        &nbsp;days ago. Its held money was not released or sent back by itself.
      </P>
      <Quote from="Why not">{data.reason}</Quote>
      <Money f={f} rows={[{ label: "Held for this deal", value: data.held }]} />
      <Next
        who="You, or another finance admin, see that it is released or refunded"
        then="The processor’s limit for held money is the 90th day."
      />
    </Message>
  );
}
