import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_approved">;

export const subject = ({ data, f }: Props) =>
  data.publishAt
    ? `${clipped(data.briefTitle)} is approved and goes public on ${f.day(data.publishAt)}`
    : `${clipped(data.briefTitle)} is published`;

function Scheduled(props: Props) {
  const { data, f } = props;
  const when = f.when(data.publishAt ?? "");
  return (
    <Message
      props={props}
      status={["ok", "Approved"]}
      title="Your brief is approved"
      preview={`Creators see ${quoted(data.briefTitle)} from ${when}.`}
      action="See the brief"
    >
      <P>
        The review is done and nothing has to change. {quoted(data.briefTitle)} waits for the moment that you
        chose. Until then you can choose another, or publish it at once.
      </P>
      <Next who="We put it before creators" until={when} then="Creators can apply, and we write to you." />
    </Message>
  );
}

export default function ListingApproved(props: Props) {
  return props.data.publishAt ? <Scheduled {...props} /> : <Published {...props} />;
}

function Published(props: Props) {
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
