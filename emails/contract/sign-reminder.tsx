import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"sign_reminder">;

export const subject = ({ data }: Props) =>
  `${data.hoursLeft}\u00a0h left: sign the contract for ${clipped(data.briefTitle)}`;

export default function SignReminder(props: Props) {
  const { data, f, to } = props;
  const other = to.portal === "brand" ? data.creatorName : data.brandName;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="The contract still waits for your signature"
      preview={`Sign by ${f.when(data.signBy)}.`}
      action="Read and sign"
    >
      <P>
        The contract with {other} for {quoted(data.briefTitle)} is not signed by you yet. {data.hoursLeft}
        &nbsp;h were left when this was written.
      </P>
      <Next
        who="You sign the contract"
        until={f.when(data.signBy)}
        then="The deal lapses and the slot is open again."
      />
    </Message>
  );
}
