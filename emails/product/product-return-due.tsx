import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_return_due">;

export const subject = ({ data, f }: Props) => {
  if (data.side === "brand") return `${data.creatorName} has not sent ${data.product} back`;
  return data.late ? `Late: send ${data.product} back` : `By ${f.day(data.dueAt)}: send ${data.product} back`;
};

function ForBrand(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Late"]}
      title={`${data.product} is not on its way back`}
      preview={`It was due ${f.when(data.dueAt)}.`}
      action="See the product"
    >
      <P>
        The terms for {quoted(data.briefTitle)} say that {data.creatorName} sends {data.product} back by{" "}
        {f.when(data.dueAt)}. No parcel is entered.
      </P>
      <Next
        who={`${data.creatorName} has been told as well`}
        then="Write to them in the deal if it is urgent."
      />
    </Message>
  );
}

export default function ProductReturnDue(props: Props) {
  const { data, f } = props;
  if (data.side === "brand") return <ForBrand {...props} />;
  return (
    <Message
      props={props}
      status={data.late ? ["bad", "Late"] : ["turn", "Your turn"]}
      title={data.late ? `${data.product} was to go back` : `${data.product} goes back soon`}
      preview={data.late ? `It was due ${f.when(data.dueAt)}.` : `Until ${f.when(data.dueAt)}.`}
      action="Enter the parcel"
    >
      <P>
        The terms for {quoted(data.briefTitle)} say that you send {data.product} back to {data.brandName}.
      </P>
      <Next
        who="You send it and enter carrier and tracking number"
        {...(data.late ? {} : { until: f.when(data.dueAt) })}
        then={
          data.late
            ? `${data.brandName} has been told that it is late.`
            : `${data.brandName} is told if it is late.`
        }
      />
    </Message>
  );
}
