import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"pause_news">;

const nameOf = ({ by, brandName, creatorName }: Props["data"]) => (by === "brand" ? brandName : creatorName);

export const subject = ({ data }: Props) =>
  ({
    proposed: `Your turn: ${nameOf(data)} proposes to pause ${clipped(data.briefTitle)}`,
    running: `Paused: ${clipped(data.briefTitle)}`,
    declined: `Not paused: ${clipped(data.briefTitle)}`,
    ended: `The deal goes on: ${clipped(data.briefTitle)}`,
  })[data.what];

const TITLES = {
  proposed: "A pause is proposed",
  running: "The deal is paused",
  declined: "The pause was declined",
  ended: "The deal goes on",
} as const;

function after({ what, until, days }: Props["data"], f: Props["f"]) {
  if (what === "proposed")
    return (
      <Next
        who="You accept or decline"
        then={`Accepted, nothing runs for up to ${days} days. Until then every limit goes on.`}
      />
    );
  if (what === "running")
    return (
      <Over
        who="Nobody; either side can end it early"
        then={`It goes on by itself ${until ? f.when(until) : "then"}.`}
      />
    );
  if (what === "declined") return <Over who="The deal goes on" then="No limit has changed." />;
  return <Over who="The deal goes on" then="Every limit has moved on by exactly the time of the pause." />;
}

export default function PauseNews(props: Props) {
  const { data, f } = props;
  const turn = data.what === "proposed";
  const who =
    data.by === "market" ? "The agreed days are over." : data.by === data.side ? "You" : nameOf(data);
  const words = {
    proposed: `${who} proposes to let ${quoted(data.briefTitle)} stand still for ${data.days} days.`,
    running: `Both sides agreed to let ${quoted(data.briefTitle)} stand still for ${data.days} days. No limit runs and nothing is paid out meanwhile.`,
    declined: `${who} declined to pause ${quoted(data.briefTitle)}.`,
    ended:
      data.by === "market"
        ? `${who} ${quoted(data.briefTitle)} goes on.`
        : `${who} ended the pause of ${quoted(data.briefTitle)}.`,
  };
  return (
    <Message
      props={props}
      status={turn ? ["turn", "Your turn"] : ["idle", data.what === "running" ? "Paused" : "Pause"]}
      title={TITLES[data.what]}
      preview={words[data.what]}
      action={turn ? "Answer the proposal" : "See the deal"}
    >
      <P>{words[data.what]}</P>
      {(turn || data.what === "running") && <Quote from="Why">{data.reason}</Quote>}
      {after(data, f)}
    </Message>
  );
}
