import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"report_decided">;

export const subject = ({ data }: Props) => `Your report about ${clipped(data.target)}: what came of it`;

export default function ReportDecided(props: Props) {
  const { data } = props;
  const acted = data.outcome === "acted";
  return (
    <Message
      props={props}
      status={acted ? ["ok", "Acted on"] : ["idle", "Left as it is"]}
      title={acted ? "We acted on your report" : "We looked at your report"}
      preview={data.note}
      action="Open your notifications"
      why="You get this because you sent a report."
    >
      <P>A moderator looked at {data.target}, which you reported.</P>
      <Quote from="The moderator">{data.note}</Quote>
      <Over then="The brand does not learn who sent a report." />
    </Message>
  );
}
