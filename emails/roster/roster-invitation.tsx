import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { AccountProps } from "../props.ts";

type Props = AccountProps<"roster_invitation">;

export const subject = ({ data }: Props) => `${clipped(data.brandName)} invites you to work with them`;

export default function RosterInvitation(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Invitation"]}
      title={`${data.brandName} would like to work with you`}
      preview={`${data.brandName} keeps you in its list of creators and invites you to join.`}
      action="See the invitation"
      why={`You get this once, because ${data.brandName} has this address in its own list of creators.`}
      optOut={{ href: data.stopUrl, words: "No more invitations, from anybody" }}
    >
      <P>
        {data.name ? `${data.name}, ` : ""}
        {data.brandName} knows your work and runs its collaborations on Sweetspot: briefs that say what they
        pay, contracts that both sides sign, and money that is secured before you start. Joining is free and
        you keep all of the agreed fee.
      </P>
      <Next
        who="You look at the invitation, and join if you like"
        then="Your list entry at the brand shows that you are here. Nothing else happens without you."
      />
    </Message>
  );
}
