import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"held_ageing">;

export const subject = ({ data, f }: Props) =>
  `${f.money(data.held)} for ${clipped(data.briefTitle)} is held for ${data.days}\u00a0days`;

const WHO = {
  brand: "Decide about the work that is there, or cancel what you do not want any more",
  creator: "Send what is open, or write to the brand if you wait for it",
  staff: "Both sides were told; write to them if the deal stands still",
};

export default function HeldAgeing(props: Props) {
  const { data, f } = props;
  const staff = data.side === "staff";
  return (
    <Message
      props={props}
      status={staff ? ["idle", "For your information"] : ["turn", "Your turn"]}
      title="Money is held for long"
      preview={`Open work ends ${f.when(data.actAt)}.`}
      action="See the deal"
    >
      <P>
        {data.brandName} paid for {quoted(data.briefTitle)} with {data.creatorName} {data.days}&nbsp;days ago,
        and part of it is still held. Held money is released or sent back before its 90th day.
      </P>
      <Money f={f} rows={[{ label: "Held for this deal", value: data.held }]} />
      <Next
        who={WHO[data.side]}
        until={f.when(data.actAt)}
        then="Work that is not accepted by then ends as if the brand had cancelled it: the creator keeps the kill fee of the contract, the rest goes back to the brand."
      />
    </Message>
  );
}
