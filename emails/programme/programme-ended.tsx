import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"programme_ended">;

export const subject = ({ data }: Props) => `The programme ${clipped(data.briefTitle)} has ended`;

export default function ProgrammeEnded(props: Props) {
  const { data } = props;
  const other = data.side === "brand" ? data.creatorName : data.brandName;
  return (
    <Message
      props={props}
      status={["ok", "Ended"]}
      title="The programme has ended"
      preview={`${data.ran} of ${data.periods} months ran.`}
      action="See the programme"
    >
      <P>
        {quoted(data.briefTitle)} with {other} is over: {data.ran} of {data.periods} months ran. Work that is
        still under way is finished and paid as agreed.
      </P>
      <Over then="The contract, the months and the files stay on the programme’s page." />
    </Message>
  );
}
