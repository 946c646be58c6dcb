import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"dispute_appealed">;

export const subject = ({ data, f }: Props) =>
  data.reader === "admin"
    ? `Your turn: decide the appeal about ${clipped(data.briefTitle)} by ${f.day(data.decideBy)}`
    : `The ruling on ${clipped(data.briefTitle)} was appealed`;

export default function DisputeAppealed(props: Props) {
  const { data, f } = props;
  const staff = data.reader === "admin";
  const who = data.by === "brand" ? data.brandName : data.creatorName;
  return (
    <Message
      props={props}
      status={staff ? ["turn", "Your turn"] : ["idle", "With our staff"]}
      title={`${who} appealed the ruling`}
      preview={`The appeal is decided by ${f.when(data.decideBy)}.`}
      action={staff ? "Decide the appeal" : "See the dispute"}
    >
      <P>
        {who} appealed the ruling on {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName}
        . The ruling has no effect until the appeal is decided.
      </P>
      <Quote from={`${who} wrote`}>{data.text}</Quote>
      <Next
        who={staff ? "Whoever did not make the first ruling decides" : "Somebody else of our staff decides"}
        until={f.when(data.decideBy)}
        then={
          staff
            ? "The decision counts as late. It is final once it is made."
            : "Our staff is late. The decision is final and takes effect at once."
        }
      />
    </Message>
  );
}
