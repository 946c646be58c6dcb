import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"programme_resumed">;

export const subject = ({ data, f }: Props) =>
  `The programme ${clipped(data.briefTitle)} goes on ${f.day(data.beginsAt)}`;

export default function ProgrammeResumed(props: Props) {
  const { data, f } = props;
  const who = data.side === "brand" ? "Your team" : data.brandName;
  return (
    <Message
      props={props}
      status={["ok", "Running"]}
      title="The programme goes on"
      preview={`Month ${data.nextPeriod} begins ${f.when(data.beginsAt)}.`}
      action="See the programme"
    >
      <P>
        {who} resumed {quoted(data.briefTitle)}. The next month is month {data.nextPeriod} of {data.periods}.
        It begins {f.when(data.beginsAt)}. Months that were left out stay out.
      </P>
      <Over then="The brand is asked for the funds a few days before the month begins. Work starts when they are in." />
    </Message>
  );
}
