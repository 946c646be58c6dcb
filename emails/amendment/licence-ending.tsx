import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"licence_ending">;

const left = (days: number) => (days === 1 ? "1\u00a0day" : `${days}\u00a0days`);

export const subject = ({ data }: Props) =>
  data.daysLeft > 0
    ? `${left(data.daysLeft)} left: licence for ${data.deliverable}, ${clipped(data.briefTitle)}`
    : `Licence ended: ${data.deliverable}, ${clipped(data.briefTitle)}`;

export default function LicenceEnding(props: Props) {
  const { data, f } = props;
  const ended = data.daysLeft <= 0;
  const brand = data.side === "brand";
  const end = `${ended ? "ended" : "ends"} ${f.when(data.endsAt)}`;
  return (
    <Message
      props={props}
      status={ended ? ["idle", "Ended"] : [brand ? "turn" : "idle", "Ends soon"]}
      title={ended ? "A licence has ended" : "A licence ends soon"}
      preview={`${data.deliverable}: ${end}.`}
      action={brand ? "See or extend it" : "See the register"}
    >
      <P>
        The licence for {data.deliverable}, {quoted(data.briefTitle)}, between {data.brandName} and{" "}
        {data.creatorName} {end}.
      </P>
      <Over
        then={
          brand
            ? "After the end, take the content out of use, or agree on an extension first. A suggested price stands in the register."
            : "After the end the brand may no longer use it. The register lets you propose an extension, or tell us of use after the end."
        }
      />
    </Message>
  );
}
