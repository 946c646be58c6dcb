import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows, creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deal_completed">;

export const subject = ({ data }: Props) =>
  `Complete: ${clipped(data.briefTitle)} with ${data.side === "creator" ? data.brandName : data.creatorName}`;

export default function DealCompleted(props: Props) {
  const { data, f } = props;
  const creator = data.side === "creator";
  const paid = BigInt(data.gross.amount) > 0n;
  return (
    <Message
      props={props}
      status={["ok", "Complete"]}
      title="The deal is complete"
      preview={
        !paid
          ? "All work is accepted."
          : creator
            ? `You got ${f.money(data.net)}.`
            : `You spent ${f.money(data.cost)}.`
      }
      action="See the deal"
    >
      <P>
        Everything in {quoted(data.briefTitle)} is{" "}
        {paid ? "delivered, accepted and paid" : "delivered and accepted"}.{" "}
        {creator
          ? "Keep the post up for as long as the contract says."
          : "The licence runs as the contract says."}
      </P>
      <Pay
        f={f}
        beside={data.beside}
        rows={creator ? creatorRows(data, "You got") : brandRows(data, "You spent")}
      />
      {data.reviewBy && (
        <P>
          How was it? You can review {creator ? data.brandName : data.creatorName} until{" "}
          {f.when(data.reviewBy)}, on the deal’s page. Neither of you reads the other’s review before both are
          in.
        </P>
      )}
      <Over then="The contract, the files and the history stay on the deal’s page." />
    </Message>
  );
}
