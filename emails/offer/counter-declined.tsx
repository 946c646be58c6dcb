import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"counter_declined">;

export const subject = ({ data }: Props) =>
  `${data.brandName} declined your counter-offer for ${clipped(data.briefTitle)}`;

export default function CounterDeclined(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.brandName}`]}
      title={`${data.brandName} declined your counter-offer`}
      preview={data.reason.trim() === "" ? "You stay on the shortlist." : data.reason}
      action="See your application"
    >
      <P>
        {data.brandName} said no to these terms for {quoted(data.briefTitle)}. Nothing was agreed.
      </P>
      <Pay f={f} beside={data.beside} rows={creatorRows(data, "You would have got")} />
      {data.reason.trim() !== "" && <Quote from={`${data.brandName} writes`}>{data.reason}</Quote>}
      <Next
        who={`${data.brandName} makes another offer or answers your application`}
        then="Your application stays on their shortlist while the brief is open."
      />
    </Message>
  );
}
