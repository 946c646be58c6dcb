import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows, creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"month_opened">;

export const subject = ({ data, f }: Props) =>
  data.side === "brand"
    ? `Your turn: secure ${f.money(data.cost)} for ${clipped(data.briefTitle)} by ${f.day(data.fundBy)}`
    : `${clipped(data.briefTitle)} begins ${f.day(data.beginsAt)}`;

const THEN = "The month lapses and nobody owes anything for it. The programme goes on with the next one.";

export default function MonthOpened(props: Props) {
  const { data, f } = props;
  const brand = data.side === "brand";
  return (
    <Message
      props={props}
      status={brand ? ["turn", "Your turn"] : ["idle", "Their turn"]}
      title={brand ? `Secure the funds for month ${data.period}` : `Month ${data.period} waits for its funds`}
      preview={`${quoted(data.briefTitle)} begins ${f.when(data.beginsAt)}.`}
      action={brand ? "Secure the funds" : "See the month"}
    >
      <P>
        {quoted(data.briefTitle)} begins {f.when(data.beginsAt)}. It runs under the contract that both of you
        signed, so nobody signs again.{" "}
        {brand
          ? `${data.creatorName} is counting on it once the money is in.`
          : `You start when ${data.brandName} has secured the funds; we tell you at once.`}
      </P>
      <Money f={f} rows={brand ? brandRows(data) : creatorRows(data, "You net")} />
      <Next
        who={
          brand
            ? `You, or somebody of your team who may pay, pay ${f.money(data.cost)}`
            : `${data.brandName} secures the funds`
        }
        until={f.when(data.fundBy)}
        then={THEN}
      />
    </Message>
  );
}
