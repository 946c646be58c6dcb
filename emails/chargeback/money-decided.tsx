import { Money, Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"money_decided">;

export const subject = ({ data, f }: Props) =>
  `${data.by} ${data.outcome} what you proposed, ${f.money(data.amount)}`;

export default function MoneyDecided(props: Props) {
  const { data, f } = props;
  const confirmed = data.outcome === "confirmed";
  return (
    <Message
      props={props}
      status={confirmed ? ["ok", "Confirmed"] : ["idle", "Declined"]}
      title={confirmed ? "What you proposed is done" : "What you proposed was declined"}
      preview={data.what}
      action="Open the case"
    >
      <P>
        {data.by} {data.outcome}: {data.what}.
      </P>
      <Money f={f} rows={[{ label: "Amount", value: data.amount }]} />
      <Over
        then={
          confirmed
            ? "The case’s page shows what came of it."
            : "Nothing was done. Something else can be proposed on the case’s page."
        }
      />
    </Message>
  );
}
