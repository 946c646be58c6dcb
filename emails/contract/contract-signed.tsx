import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"contract_signed">;

export const subject = ({ data, f }: Props) =>
  data.yourTurn
    ? `Your turn: ${data.signedBy} signed ${clipped(data.briefTitle)}, sign by ${f.day(data.signBy)}`
    : `${data.signedBy} signed the contract for ${clipped(data.briefTitle)}`;

export default function ContractSigned(props: Props) {
  const { data, f, to } = props;
  return (
    <Message
      props={props}
      status={data.yourTurn ? ["turn", "Your turn"] : ["ok", "Signed by both"]}
      title={data.yourTurn ? `${data.signedBy} signed, now you` : `${data.signedBy} signed too`}
      preview={data.yourTurn ? `Sign by ${f.when(data.signBy)}.` : "The contract is complete."}
      action={data.yourTurn ? "Read and sign" : "Open the deal"}
    >
      <P>
        {data.signedBy} signed the contract for {quoted(data.briefTitle)}.{" "}
        {data.yourTurn ? "Your signature is the last one that is missing." : "Both signatures are on it now."}
      </P>
      {data.yourTurn ? (
        <Next
          who="You sign the contract"
          until={f.when(data.signBy)}
          then="The deal lapses, the slot is open again and nobody owes anything."
        />
      ) : (
        <Next
          who={to.portal === "brand" ? "You secure the funds" : `${data.brandName} secures the funds`}
          then="The limit for it stands on the deal’s page. Work starts when the money is in, not before."
        />
      )}
    </Message>
  );
}
