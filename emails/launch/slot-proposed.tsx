import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"slot_proposed">;

export const subject = ({ data, f }: Props) => `Your turn: ${data.deliverable} on ${f.day(data.at)}?`;

export default function SlotProposed(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`A time for ${data.deliverable}`}
      preview={`${f.when(data.at)}, within the agreed window.`}
      action={"Answer"}
    >
      <P>
        {data.by === "brand" ? data.brandName : data.creatorName} proposes to publish {data.deliverable} for{" "}
        {quoted(data.briefTitle)} {f.when(data.at)}. This is a plan within the agreed window; the contract
        does not change.
      </P>
      <Next who="You agree, or propose another time" then="Until then the agreed window counts, as before." />
    </Message>
  );
}
