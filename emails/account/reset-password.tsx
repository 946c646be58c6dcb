import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY, WithoutButton } from "./account-parts.tsx";

type Props = AccountProps<"reset_password">;

export const subject = () => "Your turn: choose a new password";

export default function ResetPassword(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Choose a new password"
      preview={`The link works once, until ${f.when(data.expiresAt)}.`}
      action="Choose a password"
      why={ACCOUNT_WHY}
      after={
        <WithoutButton href={data.url}>
          It was not you? Then leave this message. Your password has not changed.
        </WithoutButton>
      }
    >
      <P>
        {data.name}, somebody, probably you, asked to reset the password of this account. The link works once.
      </P>
      <Next
        who="You choose a new password"
        until={f.when(data.expiresAt)}
        then="The link stops working and the old password stays."
      />
    </Message>
  );
}
