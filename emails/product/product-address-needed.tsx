import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_address_needed">;

export const subject = ({ data, f }: Props) =>
  `Your turn: say where ${data.brandName} sends ${clipped(data.product)}, by ${f.day(data.dueAt)}`;

export default function ProductAddressNeeded(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={"Where shall it be sent?"}
      preview={`Give your delivery address by ${f.when(data.dueAt)}.`}
      action={"Give the address"}
    >
      <P>
        The funds for {quoted(data.briefTitle)} are secured. {data.brandName} sends you {data.product} before
        your work begins, and needs to know where to.
      </P>
      <P>
        Only those of the team of {data.brandName} who pack the parcel can read your address. You can delete
        it as soon as the parcel has arrived.
      </P>
      <Next
        who="You give the delivery address"
        until={f.when(data.dueAt)}
        then="Nothing is sent yet. The deal’s page shows both that the address is late."
      />
    </Message>
  );
}
