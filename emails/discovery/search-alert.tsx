import { quoted, sumOr } from "#app/domain/messaging/lines/line.ts";
import type { ReaderFormats } from "#app/domain/messaging/reader-formats.ts";
import { Next, Over, P, Rows } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"search_alert">;

const OFTEN = { instant: "as they are published", daily: "once a day", weekly: "once a week", off: "never" };

export const subject = ({ data }: Props) =>
  data.count === 1
    ? `New brief: ${clipped(data.briefs[0]?.title ?? "")}`
    : `${data.count} new briefs in ${clipped(data.searchName)}`;

const rowsOf = (briefs: Props["data"]["briefs"], f: ReaderFormats) =>
  briefs.map(({ title, brandName, net, beside, closesAt }) => [
    `${title}, ${brandName}`,
    net ? sumOr(net, beside, f) : "You name it",
    closesAt ? f.day(closesAt) : "No date",
  ]);

export default function SearchAlert(props: Props) {
  const { data, f } = props;
  const one = data.count === 1;
  const [first] = data.briefs;
  const rest = data.count - data.briefs.length;
  return (
    <Message
      props={props}
      status={["idle", one ? "New brief" : "New briefs"]}
      title={one ? "A new brief in your search" : `${data.count} new briefs in your search`}
      preview={data.briefs.map(({ title }) => title).join(", ")}
      action={one ? "Read the brief" : "See them all"}
      why={`You get this ${OFTEN[data.frequency]} because you saved the search ${quoted(data.searchName)}.`}
    >
      <P>
        Published since the last message about {quoted(data.searchName)}
        {rest > 0 ? `; ${data.briefs.length} of ${data.count} are listed here` : ""}.
      </P>
      <Rows
        caption="What you would net at most, and when each closes"
        head={["Brief", "You net", "Closes"]}
        rows={rowsOf(data.briefs, f)}
      />
      {one && first?.closesAt ? (
        <Next
          who="You, if it is for you: applying is free"
          until={f.when(first.closesAt)}
          then="It takes no more applications."
        />
      ) : (
        <Over
          who="You, if one is for you: applying is free"
          then="Each brief is listed in one message of this search, never again."
        />
      )}
    </Message>
  );
}
