import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"commission_capped">;

export const subject = ({ data, f }: Props) =>
  data.reached
    ? `Commission of ${f.money(data.cap)} reached: ${clipped(data.briefTitle)}`
    : `Commission near ${f.money(data.cap)}: ${clipped(data.briefTitle)}`;

const NEXT = {
  brand: "What was earned is stated and paid as agreed. Further orders cost you no commission in this deal.",
  creator:
    "What you earned is stated and paid as agreed. Further orders bring you no commission in this deal.",
} as const;

export default function CommissionCapped(props: Props) {
  const { data, f } = props;
  const other = data.side === "brand" ? data.creatorName : data.brandName;
  return (
    <Message
      props={props}
      status={["idle", "For you to know"]}
      title={
        data.reached ? "The commission reached the agreed most" : "The commission is near the agreed most"
      }
      preview={`${f.money(data.earned)} of ${f.money(data.cap)}.`}
      action="See the orders"
    >
      <P>
        Orders of {quoted(data.briefTitle)} have earned {f.money(data.earned)}, and {f.money(data.cap)} is the
        most that you and {other} agreed on, before service fees.
      </P>
      <P>
        {data.reached
          ? "Orders after it do not earn, unless earlier ones are sent back and make room."
          : "Orders beyond it will not earn. We write again when it is reached."}
      </P>
      <Over then={data.reached ? NEXT[data.side] : "Nothing changes until it is reached."} />
    </Message>
  );
}
