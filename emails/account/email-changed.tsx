import { Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY } from "./account-parts.tsx";

type Props = AccountProps<"email_changed">;

export const subject = () => "The email address of your account has changed";

export default function EmailChanged(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Changed"]}
      title="Your email address has changed"
      preview={`Messages now go to ${data.newEmail}.`}
      action="Check your account"
      why={ACCOUNT_WHY}
    >
      <P>
        {data.name}, since {f.when(data.at)} your account uses {data.newEmail}. This is the last message to
        the old address.
      </P>
      <Over
        who="Nobody has to act, if it was you"
        then="If it was not you, write to the staff of this marketplace at once; only they can undo it."
      />
    </Message>
  );
}
