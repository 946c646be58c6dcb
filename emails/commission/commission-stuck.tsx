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
      preview={`${data.name}: ${data.back ? `${f.money(data.back)} of ${f.money(data.gross)} is to go back` : `${f.money(data.gross)} as it stands`}.`}
      action="Decide the statement"
    >
      <P>
        {data.back ? (
          <>
            {data.creatorName} questions that {f.money(data.back)} of {data.name} goes back to{" "}
            {data.brandName}. It came to {f.money(data.gross)}, and is paid in.
          </>
        ) : (
          <>
            {data.brandName} and {data.creatorName} do not agree on {data.name}. It comes to{" "}
            {f.money(data.gross)} as it stands.
          </>
        )}
      </P>
      <Quote from="The question">{data.reason}</Quote>
      <Next
        who="You or a colleague look at the orders, correct them if needed, and decide"
        then={
          data.back
            ? "What the orders come to then goes back. The payout waits."
            : "What you decide is owed. Nothing is paid before."
        }
      />
    </Message>
  );
}
