import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"post_fulfilled">;

export const subject = ({ data }: Props) =>
  `Fulfilled: ${data.deliverable} for ${clipped(data.briefTitle)} stayed up for ${data.days} days`;

export default function PostFulfilled(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Fulfilled"]}
      title={"The post stayed up as agreed"}
      preview={`${data.days} days are over.`}
      action={"See the post"}
    >
      <P>
        The post of {data.deliverable} for {quoted(data.briefTitle)} was to stay up for {data.days} days. They
        are over, and nothing is open about it.
      </P>
      <Quote from="Address of the post">{data.url}</Quote>
      <Over then="The checks stay on the deal’s page." />
    </Message>
  );
}
