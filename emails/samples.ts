import type { AccountMessage } from "#app/domain/messaging/account-messages.ts";
import { amendments } from "./samples/amendments.ts";
import { chargebacks } from "./samples/chargebacks.ts";
import { commissions } from "./samples/commissions.ts";
import { conversations } from "./samples/conversation.ts";
import { money, signing, work } from "./samples/deals.ts";
import { fit } from "./samples/fit.ts";
import { discovery } from "./samples/discovery.ts";
import { safety } from "./samples/safety.ts";
import { profiles } from "./samples/profiles.ts";
import { soon, type Samples } from "./samples/people.ts";
import { funding } from "./samples/funding.ts";
import { launches } from "./samples/launches.ts";
import { disputes } from "./samples/disputes.ts";
import { programmes } from "./samples/programmes.ts";
import { moderation } from "./samples/moderation.ts";
import { applications, listing, offers } from "./samples/until-agreed.ts";

/** Real-looking data of every notification, in each form that it can take. */
export const NOTICE_SAMPLES: Samples = {
  ...listing,
  ...moderation,
  ...applications,
  ...fit,
  ...discovery,
  ...offers,
  ...signing,
  ...work,
  ...money,
  ...funding,
  ...programmes,
  ...amendments,
  ...commissions,
  ...launches,
  ...disputes,
  ...chargebacks,
  ...conversations,
  ...profiles,
  ...safety,
};

const name = "Tomás";
const secret = "https://market.example/verify?token=k3y";

/** One of each message about one's own account. */
export const ACCOUNT_SAMPLES: AccountMessage[] = [
  { kind: "verify_email", name, url: secret, expiresAt: soon },
  { kind: "already_registered", name, url: "https://market.example/sign-in" },
  { kind: "reset_password", name, url: secret, expiresAt: soon },
  { kind: "change_email", name, url: secret, expiresAt: soon },
  {
    kind: "roster_invitation",
    name,
    brandName: "Pepperjar",
    url: "https://market.example/invitations/c0de",
    stopUrl: "https://market.example/invitations/c0de?stop",
  },
  { kind: "email_changed", name, newEmail: "tomas@studio.example", at: soon },
  { kind: "password_changed", name, at: soon, url: "https://market.example/forgot" },
  {
    kind: "new_sign_in",
    name,
    at: soon,
    ip: "203.0.113.7",
    userAgent: "Firefox on macOS",
    url: "https://market.example/settings",
  },
];
