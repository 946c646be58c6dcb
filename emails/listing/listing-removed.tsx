import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_removed">;

export const subject = ({ data }: Props) => `${clipped(data.briefTitle)} was taken down`;

export default function ListingRemoved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["bad", "Taken down"]}
      title="Your brief was taken down"
      preview={data.reason}
      action="Open the brief"
    >
      <P>{quoted(data.briefTitle)} is no longer shown and nobody can apply to it.</P>
      <Quote from="Reason">{data.reason}</Quote>
      <Over then="Deals that were already made go on as agreed. You can write a new brief." />
    </Message>
  );
}
