import { clipped } from "../clipped.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_waiting">;

export const subject = ({ data }: Props) =>
  `Your turn: ${data.what === "vetting" ? "check the vetting request" : "look for the code"} of ${clipped(data.creatorName)}`;

export default function VettingWaiting(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={
        data.what === "vetting"
          ? `${data.creatorName} asks to be vetted`
          : `${data.creatorName} has put the code into a bio`
      }
      preview="Identity, ownership and numbers wait for one of the staff."
      action="Open the queue"
    >
      <P>
        {data.what === "vetting"
          ? "The evidence is there: documents, codes and screenshots."
          : `Look at ${data.account} and say whether the code stands in the bio.`}
      </P>
      <Next
        who="One of the operator’s staff"
        then={
          data.what === "vetting"
            ? "The creator gets a badge, learns what is missing, or is refused with a reason."
            : "The creator is told what you saw."
        }
      />
    </Message>
  );
}
