import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"programme_paused">;

export const subject = ({ data }: Props) => `Paused: the programme ${clipped(data.briefTitle)}`;

function why({ automatic, side, brandName, briefTitle }: Props["data"]): string {
  if (automatic)
    return `Two months in a row of ${quoted(briefTitle)} were not funded, so the programme is paused.`;
  return `${side === "brand" ? "Your team" : brandName} paused ${quoted(briefTitle)}.`;
}

export default function ProgrammePaused(props: Props) {
  const { data } = props;
  const brand = data.side === "brand";
  return (
    <Message
      props={props}
      status={data.automatic ? ["bad", "Paused"] : ["idle", "Paused"]}
      title="The programme is paused"
      preview="Months that are funded go on. Nothing new begins."
      action="See the programme"
    >
      <P>
        {why(data)} Months that are funded go on.
        {data.withdrawn === null
          ? ""
          : ` Month ${data.withdrawn} waited for its funds and is withdrawn.`}{" "}
        Months that begin during the pause are left out; they are neither paid nor made up for.
      </P>
      <Over
        who={brand ? "You may resume it at any time" : `${data.brandName} may resume it at any time`}
        then="It goes on with the first month that has not begun. Either side may also end it."
      />
    </Message>
  );
}
