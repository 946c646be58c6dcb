import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"saved_brief_closing">;

export const subject = ({ data, f }: Props) => `${clipped(data.briefTitle)} closes ${f.day(data.closesAt)}`;

export default function SavedBriefClosing(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", "Closes soon"]}
      title="A brief that you saved closes soon"
      preview={`Applications until ${f.when(data.closesAt)}.`}
      action="Read the brief"
      why="You get this once for each brief that you save and have not applied to."
    >
      <P>
        {data.brandName} takes applications to {quoted(data.briefTitle)} until {f.when(data.closesAt)}.
      </P>
      <Next
        who="You, if it is for you: applying is free"
        until={f.when(data.closesAt)}
        then="It takes no more applications."
      />
    </Message>
  );
}
