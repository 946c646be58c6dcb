import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"slot_confirmed">;

export const subject = ({ data, f }: Props) => `Planned: ${data.deliverable} on ${f.day(data.at)}`;

export default function SlotConfirmed(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Planned"]}
      title={`${data.deliverable} has its time`}
      preview={`${f.when(data.at)}.`}
      action={"See the deal"}
    >
      <P>
        {data.by === "brand" ? data.brandName : data.creatorName} agreed: {data.deliverable} for{" "}
        {quoted(data.briefTitle)} goes live {f.when(data.at)}.
      </P>
      <Over
        who="The creator publishes at that time"
        then="It stays a plan: what the contract says about the window counts."
      />
    </Message>
  );
}
