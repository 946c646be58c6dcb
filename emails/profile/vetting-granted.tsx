import { Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_granted">;

export const subject = ({ f, data }: Props) => `You are vetted until ${f.day(data.until)}`;

export default function VettingGranted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Vetted"]}
      title="You are vetted"
      preview={`The badge holds until ${f.day(data.until)}.`}
      action="See your badge"
    >
      <P>
        We checked who you are, that the accounts are yours, and the evidence behind your numbers. Brands see
        the badge with its date, and briefs for vetted creators are open to you.
      </P>
      <Over
        then={`The badge holds until ${f.day(data.until)}. We remind you 30 days before. Your documents are deleted.`}
      />
    </Message>
  );
}
