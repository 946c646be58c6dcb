import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows, creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"sign_requested">;

export const subject = ({ data, f }: Props) =>
  `Your turn: sign the contract for ${clipped(data.briefTitle)} by ${f.day(data.signBy)}`;

export default function SignRequested(props: Props) {
  const { data, f, to } = props;
  const other = to.portal === "brand" ? data.creatorName : data.brandName;
  const forBrand =
    to.portal === "brand" && data.cost ? brandRows({ gross: data.gross, cost: data.cost }) : null;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Sign the contract"
      preview={`Both sign by ${f.when(data.signBy)}.`}
      action="Read and sign"
    >
      <P>
        The contract with {other} is ready. It is made from the terms that you both agreed on, word for word;
        read it, then sign with your name.
      </P>
      <Pay
        f={f}
        beside={data.beside}
        rows={forBrand ?? creatorRows(data, to.portal === "brand" ? `${data.creatorName} gets` : "You get")}
      />
      <Next
        who={`You and ${other} sign, in any order`}
        until={f.when(data.signBy)}
        then="The deal lapses, the slot is open again and nobody owes anything."
      />
    </Message>
  );
}
