import { clipped } from "../clipped.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"stats_stale">;

export const subject = ({ data }: Props) => `Your turn: renew the numbers of ${clipped(data.account)}`;

export default function StatsStale(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Renew the numbers of ${data.account}`}
      preview={`They are of ${f.day(data.takenAt)}.`}
      action="Renew the numbers"
    >
      <P>
        {`The numbers of ${data.account} are of ${f.day(data.takenAt)}, older than 60 days. Wherever they show, brands read that they are stale.`}
      </P>
      <Next
        who="You type new numbers, or import them"
        then="The old ones stay in your history. We remind you once a month while they are stale."
      />
    </Message>
  );
}
