import { Over, P, Quote, Rows } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"brand_fee_changed">;

const rateOf = ({ brandFeeBps }: Props["data"]) => `${brandFeeBps / 100}\u00a0%`;

export const subject = ({ data }: Props) => `Your service fee is ${rateOf(data)} for offers from now on`;

export default function BrandFeeChanged(props: Props) {
  const { data } = props;
  const least = data.brandFeeMinimum;
  return (
    <Message
      props={props}
      status={["idle", "Service fee"]}
      title={`Your service fee is ${rateOf(data)}`}
      preview={data.reason}
      action="See your settings"
    >
      <P>
        {data.own
          ? `${data.brandName} has a service fee of its own, for offers made from now on.`
          : `${data.brandName} has the service fee of the marketplace again, for offers made from now on.`}
      </P>
      <Rows
        caption="Your service fee"
        head={["Part", "Fee"]}
        rows={[
          ["Of the agreed fee", rateOf(data)],
          ["At least, for each deal", least > 0 ? `${least} in the deal’s currency` : "No minimum"],
        ]}
      />
      <Quote from="Reason">{data.reason}</Quote>
      <Over then="Offers that are out and deals that are agreed keep the fee they were made with." />
    </Message>
  );
}
