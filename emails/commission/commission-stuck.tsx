import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"commission_stuck">;

export const subject = ({ data }: Props) =>
  `Your turn: decide ${data.name} of ${data.brandName} and ${data.creatorName}`;

export default function CommissionStuck(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="A statement waits for a decision"
      preview={`${data.name}: ${f.money(data.gross)} as it stands.`}
      action="Decide the statement"
    >
      <P>
        {data.brandName} and {data.creatorName} do not agree on {data.name}. It comes to {f.money(data.gross)}{" "}
        as it stands.
      </P>
      <Quote from="The question">{data.reason}</Quote>
      <Next
        who="You or a colleague look at the orders, correct them if needed, and decide"
        then="What you decide is owed. Nothing is paid before."
      />
    </Message>
  );
}
