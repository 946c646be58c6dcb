import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_shortlisted">;

export const subject = ({ data }: Props) =>
  `${data.brandName} shortlisted you for ${clipped(data.briefTitle)}`;

export default function ApplicationShortlisted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.brandName}`]}
      title="You are on the shortlist"
      preview={`${data.brandName} decides by ${f.when(data.closesAt)}.`}
      action="See your application"
    >
      <P>
        {data.brandName} read your application to {quoted(data.briefTitle)} and put it on the shortlist. This
        is not an offer yet, and you have nothing to do.
      </P>
      <Next
        who={`${data.brandName} makes an offer or declines with a reason`}
        until={f.when(data.closesAt)}
        then="The application closes by itself and we tell you."
      />
    </Message>
  );
}
