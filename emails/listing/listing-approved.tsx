import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_approved">;

export const subject = ({ data }: Props) => `${clipped(data.briefTitle)} is published`;

export default function ListingApproved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Published"]}
      title="Your brief is published"
      preview={`Creators can apply to ${quoted(data.briefTitle)} from now on.`}
      action="See the brief"
    >
      <P>
        {data.automatic
          ? "Your earlier briefs passed without a finding and the automatic checks found nothing in this one, so it did not wait for a person."
          : "The review is done and nothing has to change."}{" "}
        Creators see {quoted(data.briefTitle)} and can apply from now on.
      </P>
      <Next
        who="Creators apply. You answer each application before its countdown ends"
        then="We write to you for each application, with the date to answer by. The brief closes at its deadline or when its slots are filled."
      />
    </Message>
  );
}
