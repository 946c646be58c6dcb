import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_published">;

export const subject = ({ data }: Props) => `${clipped(data.briefTitle)} is public now`;

export default function ListingPublished(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Published"]}
      title="Your brief is public"
      preview={`Creators can apply to ${quoted(data.briefTitle)} from now on.`}
      action="See the brief"
    >
      <P>The moment that you chose has come: {quoted(data.briefTitle)} takes applications.</P>
      <Next
        who="Creators apply. You answer each application before its countdown ends"
        then="We write to you for each application, with the date to answer by. The brief closes at its deadline or when its slots are filled."
      />
    </Message>
  );
}
