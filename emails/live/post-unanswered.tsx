import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"post_unanswered">;

export const subject = ({ data }: Props) => `Not found: ${data.creatorName}’s post of ${data.deliverable}`;

export default function PostUnanswered(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={"A post was not found"}
      preview={`${data.creatorName} was asked and has not answered.`}
      action={"Look at it"}
    >
      <P>
        We looked at the post of {data.deliverable} for {quoted(data.briefTitle)} twice, at least a day apart,
        and the platform said that there is nothing there. {data.creatorName} was asked and has not answered
        within 72 hours.
      </P>
      <Quote from="Address that we looked at">{data.url}</Quote>
      <Next
        who="You open the address yourself and write to the creator"
        then="While its money is held you can open a dispute; afterwards you can report it. The checks and the dates stay on record."
      />
    </Message>
  );
}
