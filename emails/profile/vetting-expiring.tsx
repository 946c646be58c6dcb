import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_expiring">;

export const subject = ({ f, data }: Props) =>
  `Your turn: renew your vetted badge before ${f.day(data.until)}`;

export default function VettingExpiring(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Renew your vetted badge"
      preview={`It ends on ${f.day(data.until)}.`}
      action="Renew the badge"
    >
      <P>
        Your badge ends soon. Renewing it is free: upload a document, and evidence of numbers that are not
        older than 60 days.
      </P>
      <Next
        who="You ask for a new badge"
        until={f.when(data.until)}
        then="The badge ends. Briefs for vetted creators are closed to you until you have a new one."
      />
    </Message>
  );
}
