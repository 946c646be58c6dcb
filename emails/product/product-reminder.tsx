import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { actOf, actWord, capital, isMine, owedOf, thenOf } from "./reminder-words.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_reminder">;

export const subject = ({ data, f }: Props) =>
  data.late
    ? `Late: ${owedOf(data)} for ${clipped(data.briefTitle)}`
    : `By ${f.day(data.dueAt)}: ${owedOf(data)} for ${clipped(data.briefTitle)}`;

export default function ProductReminder(props: Props) {
  const { data, f } = props;
  const mine = isMine(data);
  return (
    <Message
      props={props}
      status={data.late ? ["bad", "Late"] : ["turn", "Your turn"]}
      title={data.late ? `${capital(owedOf(data))} is late` : `Think of ${owedOf(data)}`}
      preview={`The limit is ${f.when(data.dueAt)}.`}
      action={"Open the deal"}
    >
      <P>
        This is about {data.product} for {quoted(data.briefTitle)}, between {data.brandName} and{" "}
        {data.creatorName}.
      </P>
      <Next
        who={
          mine
            ? capital(actOf(data))
            : `${data.side === "brand" ? data.creatorName : data.brandName} ${actWord(data)}`
        }
        until={f.when(data.dueAt)}
        then={thenOf(data)}
      />
    </Message>
  );
}
