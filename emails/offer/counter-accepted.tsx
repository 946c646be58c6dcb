import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"counter_accepted">;

export const subject = ({ data, f }: Props) =>
  `${data.brandName} accepted ${clipped(data.briefTitle)}: both sign by ${f.day(data.signBy)}`;

export default function CounterAccepted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.brandName} accepted your terms`}
      preview={`The contract is ready. Both sign by ${f.when(data.signBy)}.`}
      action="Open the deal"
    >
      <P>
        Your counter-offer for {quoted(data.briefTitle)} is agreed, and its terms are now locked. From here
        they change only by an amendment that both sides sign.
      </P>
      <Pay f={f} beside={data.beside} rows={creatorRows(data)} />
      <Next
        who={`You and ${data.brandName} sign the contract, in any order`}
        until={f.when(data.signBy)}
        then="The deal lapses, the slot is open again and nobody owes anything."
      />
    </Message>
  );
}
