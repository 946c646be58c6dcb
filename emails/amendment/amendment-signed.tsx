import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { Changes, moneyWords } from "./amendment-parts.tsx";

type Props = NoticeProps<"amendment_signed">;

export const subject = ({ data }: Props) =>
  `${data.signedBy} signed amendment ${data.number} to ${clipped(data.briefTitle)}`;

export default function AmendmentSigned(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={data.last ? ["idle", "Signed by both"] : ["turn", "Your turn"]}
      title={`${data.signedBy} signed the amendment`}
      preview={moneyWords(data, f.money)}
      action={data.last ? "See the amendment" : "Read and sign"}
    >
      <P>
        Amendment {data.number} to {quoted(data.briefTitle)}.
      </P>
      <Changes data={data} />
      <P>{moneyWords(data, f.money)}</P>
      <Next
        who={data.last ? "The brand secures the money" : "You sign or decline"}
        until={f.when(data.dueAt)}
        then="It lapses and the contract stands as it was."
      />
    </Message>
  );
}
