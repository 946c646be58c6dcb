import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { otherTotal, ownRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"offer_extended">;

const otherOf = ({ side, brandName, creatorName }: Props["data"]) =>
  side === "brand" ? creatorName : brandName;

export const subject = ({ data, f }: Props) =>
  `${otherOf(data)} answers your offer for ${clipped(data.briefTitle)} by ${f.day(data.expiresAt)}`;

export default function OfferExtended(props: Props) {
  const { data, f } = props;
  const other = otherOf(data);
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${other}`]}
      title={`${other} took more time`}
      preview={`The answer is due by ${f.when(data.expiresAt)}.`}
      action="See the offer"
    >
      <P>
        {other} needs longer to answer your offer for {quoted(data.briefTitle)}. Each offer can be given more
        time once. The terms are the same.
      </P>
      <Pay f={f} beside={data.beside} rows={ownRows(data)} />
      <P>{otherTotal(data, f)}</P>
      <Next
        who={`${other} accepts, declines or counters`}
        until={f.when(data.expiresAt)}
        then="The offer lapses; nothing is agreed and nothing is owed."
      />
    </Message>
  );
}
