import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"changes_requested">;

export const subject = ({ data, f }: Props) =>
  `Your turn: ${data.brandName} asks for changes to ${data.deliverable}, send v${data.version + 1} by ${f.day(data.dueAt)}`;

export default function ChangesRequested(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Change draft v${data.version}`}
      preview={data.feedback}
      action="Open the draft"
    >
      <P>
        {data.brandName} looked at draft v{data.version} of {data.deliverable} for {quoted(data.briefTitle)}.
        This is revision round {data.round} of {data.rounds}; what goes beyond is paid extra and needs your
        yes.
      </P>
      <Quote from={`${data.brandName} writes`}>{data.feedback}</Quote>
      {data.comments?.map((comment) => (
        <Quote key={`${comment.place} ${comment.body}`} from={comment.place}>
          {comment.body}
        </Quote>
      ))}
      {(data.open ?? 0) > (data.comments?.length ?? 0) && (
        <P>{(data.open ?? 0) - (data.comments?.length ?? 0)} more comments stand on the draft’s page.</P>
      )}
      <Next
        who={`You send draft v${data.version + 1}`}
        until={f.when(data.dueAt)}
        then="The draft counts as late on the deal’s page, for both to see. The money stays held."
      />
    </Message>
  );
}
