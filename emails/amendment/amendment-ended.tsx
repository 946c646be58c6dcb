import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { Changes, otherName } from "./amendment-parts.tsx";

type Props = NoticeProps<"amendment_ended">;

const WORDS = { declined: "declined", withdrawn: "withdrawn", lapsed: "lapsed" } as const;

export const subject = ({ data }: Props) =>
  `Amendment ${data.number} to ${clipped(data.briefTitle)}: ${WORDS[data.how]}`;

export default function AmendmentEnded(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "No change"]}
      title={`The amendment was ${data.how === "lapsed" ? "not agreed in time" : WORDS[data.how]}`}
      preview="The contract stands as it was."
      action="See the amendment"
    >
      <P>What was proposed for {quoted(data.briefTitle)} has no effect.</P>
      {data.reason.trim() !== "" && (
        <Quote from={data.how === "lapsed" ? "Reason" : `${otherName(data)} writes`}>{data.reason}</Quote>
      )}
      <Changes data={data} />
      <Over then="The contract stands as it was. Either side may propose something else." />
    </Message>
  );
}
