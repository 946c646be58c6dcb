import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"report_received">;

export const subject = ({ data, f }: Props) =>
  `Your turn: look at a report about ${clipped(data.target)} by ${f.day(data.dueAt)}`;

export default function ReportReceived(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Somebody sent a report"
      preview={`${data.reason}. Due ${f.when(data.dueAt)}.`}
      action="Open the reports"
    >
      <P>
        The report is about {data.target}. Reason: {data.reason}.
      </P>
      <Next
        who="You, or another moderator, dismiss it or act on it"
        until={f.when(data.dueAt)}
        then="The report counts as late. Whoever sent it still waits for an answer."
      />
    </Message>
  );
}
