import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"draft_submitted">;

export const subject = ({ data, f }: Props) =>
  `Your turn: review draft v${data.version} of ${data.deliverable} by ${f.day(data.reviewBy)}`;

export default function DraftSubmitted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Review draft v${data.version} from ${data.creatorName}`}
      preview={
        data.fix
          ? `Until ${f.when(data.reviewBy)}, then it goes back to ${data.creatorName}.`
          : `Until ${f.when(data.reviewBy)}, then it is approved by itself.`
      }
      action="Review the draft"
    >
      <P>
        {data.creatorName} sent draft v{data.version} of {data.deliverable} for {quoted(data.briefTitle)},
        with its caption.
      </P>
      <Next
        who="You approve the draft, or ask for changes and say what"
        until={f.when(data.reviewBy)}
        then={
          data.fix
            ? `Draft v${data.version} is not approved: its caption does not say that it is an ad, so it goes back to ${data.creatorName}.`
            : `Draft v${data.version} is approved by itself.`
        }
      />
    </Message>
  );
}
