import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"post_answered">;

export const subject = ({ data }: Props) =>
  `${data.creatorName} answered about the post of ${data.deliverable}`;

export default function PostAnswered(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Answered"]}
      title={data.replaced ? "The post has a new address" : "An answer about the post"}
      preview={data.answer}
      action={"See the post"}
    >
      <P>
        We could not find the post of {data.deliverable} for {quoted(data.briefTitle)} and asked{" "}
        {data.creatorName}.
      </P>
      <Quote from={`${data.creatorName} writes`}>{data.answer}</Quote>
      <Quote from="Address of the post">{data.url}</Quote>
      <Over then="The address is looked at again until the agreed days are over." />
    </Message>
  );
}
