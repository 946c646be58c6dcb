import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { SMALL } from "../theme.ts";

type Props = NoticeProps<"contract_sealed">;

export const subject = ({ data }: Props) => `Signed by both: the contract for ${clipped(data.briefTitle)}`;

export default function ContractSealed(props: Props) {
  const { data, to } = props;
  return (
    <Message
      props={props}
      status={["ok", "Signed by both"]}
      title="Your contract is sealed"
      preview="The PDF with its certificate page is ready."
      action="Download the contract"
    >
      <P>
        {data.brandName} and {data.creatorName} both signed. The sealed PDF ends with a certificate page, so
        that either of you can check it without us. The deal’s page also has the evidence: a ZIP with
        everything that was recorded and a verifier that needs no network.
      </P>
      <Next
        who={to.portal === "brand" ? "You secure the funds" : `${data.brandName} secures the funds`}
        then="The limit for it stands on the deal’s page. Work starts when the money is in, not before."
      />
      <p className="ink-3" style={{ ...SMALL, overflowWrap: "anywhere" }}>
        SHA-256 of the signed document: {data.documentSha256}
      </p>
    </Message>
  );
}
