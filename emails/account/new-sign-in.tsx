import { Over, P, Rows } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY } from "./account-parts.tsx";

type Props = AccountProps<"new_sign_in">;

export const subject = () => "New sign-in to your account";

export default function NewSignIn(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", "For your information"]}
      title="Somebody signed in to your account"
      preview={`${f.when(data.at)}, from ${data.ip}.`}
      action="See your sessions"
      why={ACCOUNT_WHY}
    >
      <P>{data.name}, your account was used from a browser that we have not seen before.</P>
      <Rows
        caption="The sign-in"
        head={["When", "Address", "Browser"]}
        rows={[[f.when(data.at), data.ip, data.userAgent.trim() === "" ? "Not named" : data.userAgent]]}
      />
      <Over
        who="Nobody has to act, if it was you"
        then="If it was not you, end that session and choose a new password."
      />
    </Message>
  );
}
