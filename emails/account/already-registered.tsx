import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY } from "./account-parts.tsx";

type Props = AccountProps<"already_registered">;

export const subject = () => "You already have an account";

export default function AlreadyRegistered(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Nothing changed"]}
      title="You already have an account"
      preview="Somebody tried to sign up with this address."
      action="Sign in"
      why={ACCOUNT_WHY}
    >
      <P>
        {data.name}, somebody, probably you, tried to sign up with this address. It has an account already, so
        no new one was made. If the password is gone, ask for a new one on the sign-in page.
      </P>
      <Next
        who="You sign in, if it was you"
        then="If it was not you, nothing has happened and nothing is needed."
      />
    </Message>
  );
}
