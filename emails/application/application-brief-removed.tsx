import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_brief_removed">;

export const subject = ({ data }: Props) =>
  `${clipped(data.briefTitle)} was taken down, your application is closed`;

export default function ApplicationBriefRemoved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Closed"]}
      title={"The brief you applied to was taken down"}
      preview={`Your application to ${data.brandName} is closed. You did nothing wrong.`}
      action="See your application"
    >
      <P>
        {quoted(data.briefTitle)} of {data.brandName} is no longer shown, because it broke the rules of this
        marketplace. Your application is closed with it, and an open offer has ended. It says nothing about
        you.
      </P>
      <Over then="Your pitch and your numbers stay with you. You can apply to other briefs." />
    </Message>
  );
}
