import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { Changes } from "./amendment-parts.tsx";

type Props = NoticeProps<"amendment_in_force">;

export const subject = ({ data }: Props) =>
  `Amendment ${data.number} to ${clipped(data.briefTitle)} is in force`;

export default function AmendmentInForce(props: Props) {
  const { data, f } = props;
  const back = data.returned.amount !== "0";
  return (
    <Message
      props={props}
      status={["ok", "In force"]}
      title="The amendment is in force"
      preview={`From now on the changed terms count for ${clipped(data.briefTitle)}.`}
      action="See the amendment"
    >
      <P>
        Both sides signed{data.added.amount === "0" ? "" : ", and the money is in"}. For{" "}
        {quoted(data.briefTitle)} the changed terms count from now on.
      </P>
      <Changes data={data} />
      <Over
        then={
          back
            ? `${f.money(data.returned)} goes back to the card that paid. The sealed document follows on the page.`
            : "The sealed document follows on the page. The contract itself stays as it was signed."
        }
      />
    </Message>
  );
}
