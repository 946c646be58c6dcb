import { Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY } from "./account-parts.tsx";

type Props = AccountProps<"password_changed">;

export const subject = () => "Your password has changed";

export default function PasswordChanged(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Changed"]}
      title="Your password has changed"
      preview={`Changed ${f.when(data.at)}.`}
      action="Secure your account"
      why={ACCOUNT_WHY}
    >
      <P>
        {data.name}, the password of your account was changed on {f.when(data.at)}.
      </P>
      <Over
        who="Nobody has to act, if it was you"
        then="If it was not you, use the button at once and choose a new password."
      />
    </Message>
  );
}
