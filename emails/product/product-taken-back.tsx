import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_taken_back">;

export const subject = ({ data }: Props) => `Returned: ${clipped(data.product)}`;

export default function ProductTakenBack(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Returned"]}
      title={
        data.automatic ? `${data.product} counts as returned` : `${data.brandName} has ${data.product} back`
      }
      preview={"Nothing more is owed of the product."}
      action={"See the deal"}
    >
      <P>
        This is about {data.product} of {quoted(data.briefTitle)}.
      </P>
      <Over then="Nothing more is owed of the product." />
    </Message>
  );
}
