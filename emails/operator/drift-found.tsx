import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"drift_found">;

const entries = (count: number) => `${count} ${count === 1 ? "entry" : "entries"}`;

export const subject = ({ data }: Props) =>
  `Your turn: ledger and processor differ in ${entries(data.count)}`;

export default function DriftFound(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="The ledger and the processor do not agree"
      preview={data.detail}
      action="Open the ledger"
    >
      <P>
        The last comparison found {entries(data.count)} that the ledger and the payment processor tell
        differently.{" "}
        {data.deals
          ? `Releases of ${data.deals === 1 ? "the deal that it is about" : `the ${data.deals} deals that it is about`} have stopped; others go on.`
          : "Releases have stopped, so no money leaves while this is open."}
      </P>
      <Quote from="What differs">{data.detail}</Quote>
      <Next
        who="You, or another finance admin, find the cause"
        then="Releases go on when a comparison finds no difference."
      />
    </Message>
  );
}
