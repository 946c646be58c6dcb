import { Next, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deal_lapsed">;

const done = (step: Props["data"]["step"]) => (step === "signing" ? "signed" : "funded");

export const subject = ({ data }: Props) =>
  `Not ${done(data.step)} in time: the deal ${clipped(data.briefTitle)} lapsed`;

export default function DealLapsed(props: Props) {
  const { data, to } = props;
  const cause =
    data.step === "signing"
      ? "The contract was not signed by both sides before its limit."
      : "The funds were not secured before the limit.";
  return (
    <Message
      props={props}
      status={["bad", "Lapsed"]}
      title={`Not ${done(data.step)} in time. The deal lapsed`}
      preview="The slot is open again. Nobody owes anything."
      action="See the deal"
    >
      <P>{cause} No work has started and nobody owes anything.</P>
      {to.portal === "brand" ? (
        <Next
          who="You may choose somebody else for the slot"
          then="The slot is open again and its budget is free."
        />
      ) : (
        <Over then={`You are free to apply to other briefs. ${data.brandName} was told too.`} />
      )}
    </Message>
  );
}
