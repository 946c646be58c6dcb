import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"draft_approved">;

export const subject = ({ data, f }: Props) =>
  data.liveBy
    ? `Your turn: draft v${data.version} of ${data.deliverable} is approved, post it by ${f.day(data.liveBy)}`
    : `Approved: draft v${data.version} of ${data.deliverable}`;

function next({ data, f }: Props) {
  if (data.liveBy)
    return (
      <Next
        who="You post it and add the address of the post"
        until={f.when(data.liveBy)}
        then="The post counts as late on the deal’s page, for both to see. The money stays held."
      />
    );
  if (data.contentOnly)
    return (
      <Next who="We send your payout after its hold" then="A separate message names the sum and the day." />
    );
  return (
    <Next
      who="You post it when the agreed window opens"
      then="We write to you when it opens, with the limit."
    />
  );
}

export default function DraftApproved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={data.liveBy ? ["turn", "Your turn"] : ["ok", "Approved"]}
      title={`Draft v${data.version} is approved`}
      preview={
        data.automatic ? "The review time ended, so it counts as approved." : `${data.brandName} approved it.`
      }
      action={data.liveBy ? "Add the post’s address" : "See the deal"}
    >
      <P>
        {data.automatic
          ? `${data.brandName} had no objection before the review time ended, so draft v${data.version} of ${data.deliverable} for ${quoted(data.briefTitle)} counts as approved.`
          : `${data.brandName} approved draft v${data.version} of ${data.deliverable} for ${quoted(data.briefTitle)}.`}
        {data.contentOnly
          ? " Nothing has to be posted."
          : " Post it as approved, with the disclosure in the caption."}
      </P>
      {data.override && (
        <Quote from={`The caption does not disclose the ad. ${data.brandName} lets it pass because`}>
          {data.override}
        </Quote>
      )}
      {next(props)}
    </Message>
  );
}
