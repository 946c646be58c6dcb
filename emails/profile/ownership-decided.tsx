import { clipped } from "../clipped.ts";
import { Next, Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"ownership_decided">;

export const subject = ({ data }: Props) =>
  `${clipped(data.account)}: ${data.seen ? "confirmed as yours" : "we did not see the code"}`;

export default function OwnershipDecided(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={data.seen ? ["ok", "Confirmed"] : ["turn", "Your turn"]}
      title={data.seen ? `${data.account} is yours` : `We did not see the code at ${data.account}`}
      preview="One of our staff looked at the bio."
      action="Open the account"
    >
      <P>
        {data.seen
          ? "One of our staff looked at the account and saw the code. You can take it out of the bio."
          : "One of our staff looked at the account and did not see the code in the bio."}
      </P>
      {data.seen ? (
        <Over then="Brands see that the account is yours, with today’s date." />
      ) : (
        <Next who="You put the code into the bio and tell us" then="One of our staff looks again." />
      )}
    </Message>
  );
}
