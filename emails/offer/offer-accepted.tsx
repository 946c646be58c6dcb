import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_accepted">;

export const subject = ({ data, f }: Props) =>
  `${data.creatorName} accepted ${clipped(data.briefTitle)}: both sign by ${f.day(data.signBy)}`;

export default function OfferAccepted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName} accepted your offer`}
      preview={`The contract is ready. Both sign by ${f.when(data.signBy)}.`}
      action="Open the deal"
    >
      <P>
        The terms of {quoted(data.briefTitle)} are now locked. From here they change only by an amendment that
        both sides sign.
      </P>
      <Pay f={f} beside={data.beside} rows={brandRows(data)} />
      <Next
        who={`You and ${data.creatorName} sign the contract, in any order`}
        until={f.when(data.signBy)}
        then="The deal lapses, the slot is open again and its budget is free."
      />
    </Message>
  );
}
