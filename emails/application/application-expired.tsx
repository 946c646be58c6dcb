import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_expired">;

export const subject = ({ data }: Props) =>
  `No answer in time: your application to ${clipped(data.briefTitle)} is closed`;

export default function ApplicationExpired(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Closed"]}
      title="Your application is closed"
      preview={`${data.brandName} did not answer in time.`}
      action="See your application"
    >
      <P>
        {data.brandName} did not answer your application to {quoted(data.briefTitle)} before its limit. It
        says nothing about your work.
      </P>
      <Over
        then={`The missing answer counts in ${data.brandName}’s public reply time. You are free to apply to other briefs.`}
      />
    </Message>
  );
}
