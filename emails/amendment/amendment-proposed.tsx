import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { Changes, moneyWords, otherName } from "./amendment-parts.tsx";

type Props = NoticeProps<"amendment_proposed">;

export const subject = ({ data, f }: Props) =>
  data.byClick
    ? `Your turn: new dates for ${clipped(data.briefTitle)}, answer by ${f.day(data.signBy)}`
    : `Your turn: read and sign an amendment to ${clipped(data.briefTitle)} by ${f.day(data.signBy)}`;

export default function AmendmentProposed(props: Props) {
  const { data, f } = props;
  const other = otherName(data);
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={data.byClick ? `${other} asks for new dates` : `${other} proposes an amendment`}
      preview={`Answer by ${f.when(data.signBy)}. Until both agree, nothing changes.`}
      action={data.byClick ? "Accept or decline" : "Read the amendment"}
    >
      <P>
        {other} would like to change what was agreed for {quoted(data.briefTitle)}. Everything that is not
        listed here stays as it is.
      </P>
      <Changes data={data} />
      <P>{moneyWords(data, f.money)}</P>
      {data.message.trim() !== "" && <Quote from={`${other} writes`}>{data.message}</Quote>}
      <Next
        who={data.byClick ? "You accept with one click, or decline" : "You sign or decline"}
        until={f.when(data.signBy)}
        then="It lapses and the contract stands as it was."
      />
    </Message>
  );
}
