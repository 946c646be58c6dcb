import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote, Rows } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_declined">;

export const subject = ({ data }: Props) =>
  `${data.brandName} declined your application to ${clipped(data.briefTitle)}, with the reason`;

export default function ApplicationDeclined(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Closed"]}
      title={`Declined: ${data.reason}`}
      preview={data.note.trim() === "" ? `The reason: ${data.reason}` : data.note}
      action="Open the application"
    >
      <P>
        {data.brandName} answered your application to {quoted(data.briefTitle)}. They chose not to go on, and
        this is why.
      </P>
      {data.failedCriteria.length > 0 && (
        <Rows
          caption="What did not match"
          head={["Criterion", "Asked for", "You have"]}
          rows={data.failedCriteria.map(({ criterion, asked, had }) => [criterion, asked, had])}
        />
      )}
      {data.note.trim() !== "" && <Quote from={`${data.brandName} writes`}>{data.note}</Quote>}
      <Over then="This application is closed. If a number is wrong, correct it in your stats before you apply elsewhere." />
    </Message>
  );
}
