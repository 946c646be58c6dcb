import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { Changes, moneyWords } from "./amendment-parts.tsx";

type Props = NoticeProps<"amendment_due">;

const act = ({ data, f }: Props) => (data.step === "fund" ? `secure ${f.money(data.added)}` : "sign");

export const subject = (props: Props) => {
  const { data } = props;
  const left = data.hoursLeft === null ? "Your turn" : `${data.hoursLeft}\u00a0h left`;
  return `${left}: ${act(props)} for amendment ${data.number} to ${clipped(data.briefTitle)}`;
};

export default function AmendmentDue(props: Props) {
  const { data, f } = props;
  const fund = data.step === "fund";
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={fund ? "The amendment waits for the money" : "The amendment is not signed yet"}
      preview={`${fund ? f.money(data.added) : "Sign or decline"} by ${f.when(data.dueAt)}.`}
      action={fund ? "Secure the funds" : "Read and sign"}
    >
      <P>
        Amendment {data.number} to {quoted(data.briefTitle)}
        {fund ? " is signed by both." : " has no effect before both have signed."}
      </P>
      <Changes data={data} />
      <P>{moneyWords(data, f.money)}</P>
      <Next
        who={
          fund
            ? `You, or somebody of your team who may pay, pay ${f.money(data.added)}`
            : "You sign or decline"
        }
        until={f.when(data.dueAt)}
        then="It lapses and the contract stands as it was."
      />
    </Message>
  );
}
