import { Money, Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"money_proposed">;

export const subject = ({ data, f }: Props) => `Your turn: confirm or decline, ${f.money(data.amount)}`;

export default function MoneyProposed(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="A decision about money needs a second person"
      preview={data.what}
      action="Open the case"
    >
      <P>
        {data.by} proposes: {data.what}.
      </P>
      <Quote from="Why">{data.reason}</Quote>
      <Money f={f} rows={[{ label: "Amount", value: data.amount }]} />
      <Next who="You, or another finance admin, confirm or decline it" then="Nothing happens before that." />
    </Message>
  );
}
