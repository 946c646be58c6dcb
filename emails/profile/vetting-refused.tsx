import { Over, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_refused">;

export const subject = (_: Props) => "Your vetting request: not vetted";

export default function VettingRefused(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Not vetted"]}
      title="You are not vetted"
      preview={data.reason}
      action="Read it again"
    >
      <P>We looked at your request and could not confirm it.</P>
      <Quote from="Why">{data.reason}</Quote>
      <Over
        then={`You can ask again from ${f.day(data.againFrom)}. Briefs for everybody stay open to you, and your documents are deleted.`}
      />
    </Message>
  );
}
