import { quoted } from "#app/domain/messaging/lines/line.ts";
import { monthsListed } from "#app/domain/programme/programme-words.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"programme_notice">;

export const subject = ({ data, f }: Props) =>
  `Notice given: the programme ${clipped(data.briefTitle)} ends ${f.day(data.endsAt)}`;

function months({ stillRun, dropped, withdrawn }: Props["data"]): string {
  const run =
    stillRun.length > 0
      ? `${monthsListed(stillRun)} still ${stillRun.length === 1 ? "runs" : "run"}, once funded.`
      : "No further month begins.";
  const gone = dropped.filter((period) => period !== withdrawn);
  return [
    run,
    ...(withdrawn === null ? [] : [`Month ${withdrawn} waited for its funds and is withdrawn.`]),
    ...(gone.length > 0
      ? [`${monthsListed(gone)} ${gone.length === 1 ? "does" : "do"} not take place.`]
      : []),
  ].join(" ");
}

export default function ProgrammeNotice(props: Props) {
  const { data, f } = props;
  const giver = data.by === "brand" ? data.brandName : data.creatorName;
  const own = data.by === data.side;
  return (
    <Message
      props={props}
      status={["idle", "Notice given"]}
      title={own ? "Your notice is given" : `${giver} ends the programme`}
      preview={`Month ${data.lastPeriod} is the last. It is over ${f.when(data.endsAt)}.`}
      action="See the programme"
    >
      <P>
        {own ? "You" : giver} gave notice for {quoted(data.briefTitle)}. {months(data)} Months that are funded
        are finished and paid as agreed.
      </P>
      <Quote from={own ? "You wrote" : `${giver} wrote`}>{data.reason}</Quote>
      <Over then={`The programme is over ${f.when(data.endsAt)}. The contract and the files stay.`} />
    </Message>
  );
}
