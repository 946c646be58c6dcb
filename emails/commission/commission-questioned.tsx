import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"commission_questioned">;

const asker = ({ data }: Props) => (data.side === "brand" ? data.creatorName : data.brandName);

export const subject = (props: Props) =>
  `${asker(props)} questioned ${props.data.name}, ${clipped(props.data.briefTitle)}`;

export default function CommissionQuestioned(props: Props) {
  const { data, f } = props;
  const turn = data.side === "brand" && !data.staff;
  return (
    <Message
      props={props}
      status={turn ? ["turn", "Your turn"] : ["idle", data.staff ? "With our staff" : "Their turn"]}
      title={`${asker(props)} questioned ${data.back ? "what goes back" : "the statement"}`}
      preview={data.reason.slice(0, 120)}
      action={turn ? "Answer the question" : "See the statement"}
    >
      <P>
        It is about {data.back && <>{f.money(data.back)} that is to go back of </>}
        {data.name}, {quoted(data.briefTitle)}.
      </P>
      <Quote from={`${asker(props)} wrote`}>{data.reason}</Quote>
      <Next
        who={
          data.staff
            ? data.back
              ? "Our staff looks at the orders and decides. You can correct them until then"
              : "Our staff reads both sides and decides"
            : `${data.side === "brand" ? "You, or somebody of your team," : data.brandName} correct the orders or say why they are right`
        }
        until={f.when(data.answerBy)}
        then={data.staff ? "Nothing is paid out before the decision." : "Our staff is asked to decide."}
      />
    </Message>
  );
}
