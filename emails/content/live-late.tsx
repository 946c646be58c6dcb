import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"live_late">;

export const subject = ({ data, f }: Props) =>
  data.late
    ? `Late: the post for ${data.deliverable}, ${clipped(data.briefTitle)}`
    : `Reminder, your turn: post ${data.deliverable} by ${f.day(data.dueAt)}`;

export default function LiveLate(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={data.late ? ["bad", "Late"] : ["turn", "Your turn"]}
      title={data.late ? "Your post is late" : "Your post is due soon"}
      preview={data.late ? `It was due ${f.when(data.dueAt)}.` : `Post it by ${f.when(data.dueAt)}.`}
      action="Add the post’s address"
    >
      <P>
        The draft of {data.deliverable} is approved.{" "}
        {data.late
          ? `The post was due ${f.when(data.dueAt)}. You can still post it and add its address.`
          : "Post it as approved, then add the address of the post."}
      </P>
      <Next
        who="You post it and add the address of the post"
        until={data.late ? `${f.when(data.dueAt)}, which has passed` : f.when(data.dueAt)}
        then={
          data.late
            ? `The post counts as late until its address is there. ${data.brandName}’s check starts then.`
            : "The post counts as late on the deal’s page, for both to see."
        }
      />
    </Message>
  );
}
