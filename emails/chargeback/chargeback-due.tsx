import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"chargeback_due">;

export const subject = ({ data, f }: Props) =>
  `Your turn: evidence about deal ${data.dealNumber} is due ${f.when(data.answerBy)}`;

export default function ChargebackDue(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="A chargeback waits for evidence"
      preview="Without evidence the bank decides for the card holder."
      action="Open the case"
    >
      <P>
        Nobody has sent evidence about {quoted(data.briefTitle)} between {data.brandName} and{" "}
        {data.creatorName}.
      </P>
      <Money f={f} rows={[{ label: "At stake", value: data.amount }]} />
      <Next
        who="You read the bundle and send it to the bank"
        until={f.when(data.answerBy)}
        then="The bank decides for the card holder."
      />
    </Message>
  );
}
