import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_to_ship">;

export const subject = ({ data, f }: Props) =>
  `Your turn: send ${clipped(data.product)} to ${data.creatorName} by ${f.day(data.dueAt)}`;

export default function ProductToShip(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Send ${data.product}`}
      preview={`The address is there. Send it by ${f.when(data.dueAt)}.`}
      action={"See the address"}
    >
      <P>
        {data.creatorName} waits for {data.product} to start on {quoted(data.briefTitle)}. Send it with a
        tracking number and enter the number on the deal’s page; the address stands there.
      </P>
      <Next
        who="You send the product"
        until={f.when(data.dueAt)}
        then={`${data.creatorName} may end the deal and keeps what you would owe for a cancellation.`}
      />
    </Message>
  );
}
