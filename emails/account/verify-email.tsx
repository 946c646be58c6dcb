import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY, WithoutButton } from "./account-parts.tsx";

type Props = AccountProps<"verify_email">;

export const subject = () => "Your turn: confirm your email address";

export default function VerifyEmail(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Confirm your email address"
      preview={`The link works until ${f.when(data.expiresAt)}.`}
      action="Confirm the address"
      why={ACCOUNT_WHY}
      after={
        <WithoutButton href={data.url}>
          You did not sign up? Then leave this message; without the click nothing happens.
        </WithoutButton>
      }
    >
      <P>{data.name}, one click confirms that this address is yours. Then you can apply, sign and be paid.</P>
      <Next
        who="You confirm the address"
        until={f.when(data.expiresAt)}
        then="The link stops working. You can ask for a new one when you sign in."
      />
    </Message>
  );
}
