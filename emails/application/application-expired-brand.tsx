import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_expired_brand">;

export const subject = ({ data }: Props) =>
  `Not answered in time: ${data.creatorName}’s application to ${clipped(data.briefTitle)} is closed`;

export default function ApplicationExpiredBrand(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["bad", "Not answered in time"]}
      title={`${data.creatorName}’s application is closed`}
      preview="It counts as unanswered in your public reply time."
      action="See the other applications"
    >
      <P>
        The limit to answer {data.creatorName} on {quoted(data.briefTitle)} has passed. The application closed
        by itself and {data.creatorName} was told.
      </P>
      <Next
        who="You answer the applications that are still open"
        then="This one counts as unanswered in your public reply time."
      />
    </Message>
  );
}
