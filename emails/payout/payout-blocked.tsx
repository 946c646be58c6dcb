import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_blocked">;

const WAITS = {
  checking: {
    preview: "The payment processor checks your details.",
    says: "is ready to be sent. You have given the payment processor everything, and it still checks it.",
  },
  country: {
    preview: "The payment processor cannot pay in your country.",
    says: "is ready to be sent, but the payment processor cannot pay to accounts in the country of your profile.",
  },
  closed: {
    preview: "The payment processor does not pay to your account.",
    says: "is ready to be sent, but the payment processor does not pay to your account, and tells only you why.",
  },
  setup: {
    preview: "The processor needs your details before it can pay you.",
    says: "is ready to be sent, but there is no payout account that can receive it yet. The set-up takes a few minutes.",
  },
};

export const subject = ({ data, f }: Props) =>
  data.waits === "checking"
    ? `${f.money(data.net)} waits while your details are checked`
    : data.waits
      ? `Your turn: ${f.money(data.net)} cannot reach your account`
      : `Your turn: finish your payout set-up to get ${f.money(data.net)}`;

/** Who acts next, and what follows. */
function After({ waits }: Pick<Props["data"], "waits">) {
  const sent = "The payout is sent as soon as your account can receive money. Until then it stays yours.";
  if (waits === "checking") return <Over then={sent} />;
  if (waits === "country")
    return (
      <Next
        who="If your bank account is in another country, you change the country of your profile"
        then={sent}
      />
    );
  if (waits === "closed")
    return <Next who="You ask the payment processor, from your payout account" then={sent} />;
  return <Next who="You finish your payout set-up" then={sent} />;
}

export default function PayoutBlocked(props: Props) {
  const { data, f } = props;
  const { waits } = data;
  const { preview, says } = WAITS[waits ?? "setup"];
  return (
    <Message
      props={props}
      status={waits === "checking" ? ["idle", "Being checked"] : ["turn", "Your turn"]}
      title={waits ? `${f.money(data.net)} waits` : `${f.money(data.net)} waits for your payout set-up`}
      preview={preview}
      action={waits ? "See your payout account" : "Finish the set-up"}
    >
      <P>
        Your fee for {data.deliverable}, {quoted(data.briefTitle)}, {says}
      </P>
      <Money f={f} rows={creatorRows(data)} />
      <After waits={waits} />
    </Message>
  );
}
