import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"launch_reminder">;

export const subject = ({ data }: Props) => `${data.brandName} reminds you: ${data.owed}`;

export default function LaunchReminder(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`A reminder from ${data.brandName}`}
      preview={data.dueAt ? `By ${f.when(data.dueAt)}.` : "See the deal for what is open."}
      action={"Open the deal"}
    >
      <P>
        {data.brandName} plans the launch of {quoted(data.briefTitle)} and reminds you of {data.deliverable}.
      </P>
      {data.dueAt ? (
        <Next who={data.owed} until={f.when(data.dueAt)} then="The deal’s page shows both that it is late." />
      ) : (
        <Next who={data.owed} then="The deal goes on." />
      )}
    </Message>
  );
}
