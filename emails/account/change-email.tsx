import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";
import { ACCOUNT_WHY, WithoutButton } from "./account-parts.tsx";

type Props = AccountProps<"change_email">;

export const subject = () => "Your turn: confirm your new email address";

export default function ChangeEmail(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Confirm your new email address"
      preview={`The link works until ${f.when(data.expiresAt)}.`}
      action="Confirm the new address"
      why={ACCOUNT_WHY}
      after={
        <WithoutButton href={data.url}>
          It was not you? Then leave this message; without the click nothing changes.
        </WithoutButton>
      }
    >
      <P>
        {data.name}, you asked to use this address for your account. It changes only when you confirm it here.
      </P>
      <Next
        who="You confirm the new address"
        until={f.when(data.expiresAt)}
        then="The link stops working and the old address stays."
      />
    </Message>
  );
}
