import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"dispute_opened">;

export const subject = ({ data, f }: Props) =>
  data.by === data.reader
    ? `Your dispute about ${clipped(data.briefTitle)} is open`
    : `Your turn: answer the dispute about ${clipped(data.briefTitle)} by ${f.day(data.answerBy)}`;

export default function DisputeOpened(props: Props) {
  const { data, f } = props;
  const own = data.by === data.reader;
  const opener = data.by === "brand" ? data.brandName : data.creatorName;
  const other = data.by === "brand" ? data.creatorName : data.brandName;
  return (
    <Message
      props={props}
      status={own ? ["idle", "Dispute open"] : ["turn", "Your turn"]}
      title={own ? "Your dispute is open" : `${opener} opened a dispute`}
      preview={`${data.reason}. The answer is due ${f.when(data.answerBy)}.`}
      action={own ? "See the dispute" : "Answer the dispute"}
    >
      <P>
        {own ? "You" : opener} opened a dispute about {data.items.join(", ")} for {quoted(data.briefTitle)}:{" "}
        {data.reason.toLowerCase()}.{" "}
        {data.ruled
          ? "The statement waits until it is closed. A deal that is not over stands still meanwhile: no limit of it runs."
          : "The deal stands still until it is closed. No limit runs, nothing is paid out, and nothing is approved or accepted by itself."}
      </P>
      <Quote from={own ? "You wrote" : `${opener} wrote`}>{data.text}</Quote>
      <Next
        who={own ? `${other} answers` : "You answer, with your own evidence"}
        until={f.when(data.answerBy)}
        then={
          data.ruled
            ? `Without an answer it goes on. ${data.prevails}`
            : `Without an answer, ${own ? "you prevail" : `${opener} prevails`}. ${data.prevails}`
        }
      />
    </Message>
  );
}
