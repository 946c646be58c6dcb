import { invitationToRender } from "../../domain/roster/invitation.server.ts";
import { storeEmail } from "../../domain/messaging/store-email.server.ts";
import { renderInvitation } from "../../services/email/render.server.ts";
import type { Handler } from "../handler.ts";

/** Renders an invitation once and stores it; not for somebody who has opted out meanwhile. */
export const rosterInvite: Handler<"roster.invite"> = async ({ invitationId }) => {
  const invitation = await invitationToRender(invitationId);
  if (!invitation) return;
  const { unsubscribeUrl, ...rendered } = await renderInvitation(invitation);
  await storeEmail({
    ...rendered,
    unsubscribeUrl,
    kind: "roster_invitation",
    to: invitation.email,
    idempotencyKey: `roster-invitation/${invitationId}`,
  });
};
