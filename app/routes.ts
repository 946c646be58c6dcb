import { type RouteConfig, route } from "@remix-run/route-config";

// The table of contents of the product. One section per area; guards live in each loader and action.
export default [
  // public
  route("verify", "routes/public/verify.tsx"),

  // auth
  route("join", "routes/auth/join.tsx"),
  route("join/:side", "routes/auth/sign-up.tsx"),
  route("check-email", "routes/auth/check-email.tsx"),
  route("verify-email", "routes/auth/verify-email.tsx"),
  route("sign-in", "routes/auth/sign-in.tsx"),
  route("forgot-password", "routes/auth/forgot-password.tsx"),
  route("reset-password", "routes/auth/reset-password.tsx"),
  route("auth/continue", "routes/auth/continue.ts"),
  route("auth/sign-out", "routes/auth/sign-out.ts"),

  // account
  route("account", "routes/account/settings.tsx"),
  route("account/confirm-email", "routes/account/confirm-email.tsx"),
  route("notifications", "routes/notifications.tsx"),

  // brand

  // creator
  route("creator/payouts/setup", "routes/creator/payout-setup.tsx"),
  route("creator/payouts/return", "routes/creator/payout-return.tsx"),

  // deals
  route("deals", "routes/deals/list.tsx"),
  route("deals/:number", "routes/deals/room.tsx"),
  route("deals/:number/contract", "routes/deals/contract.tsx"),
  route("deals/:number/deliverables/:deliverableId/draft", "routes/deals/draft.tsx"),
  route("deals/:number/deliverables/:deliverableId/upload", "routes/deals/draft-upload.ts"),
  route("deals/:number/fund", "routes/deals/fund.tsx"),
  route("deals/:number/funded", "routes/deals/fund-return.tsx"),

  // admin
  route("admin/money", "routes/admin/money.tsx"),
  route("admin/jobs", "routes/admin/jobs.tsx"),
  route("admin/settings", "routes/admin/settings.tsx"),

  // webhooks
  route("webhooks/stripe", "routes/webhooks/stripe.ts"),
  route("webhooks/stripe-connect", "routes/webhooks/stripe-connect.ts"),

  // resources
  route("files/:fileId", "routes/resources/file.ts"),
  route("resources/theme", "routes/resources/theme.ts"),
  route("health/live", "routes/resources/health-live.ts"),
  route("health/ready", "routes/resources/health-ready.ts"),

  // dev
  route("dev/clock", "routes/dev/clock.tsx"),
  route("dev/mail", "routes/dev/mail.tsx"),
  route("dev/mail/:id", "routes/dev/mail-message.tsx"),
  route("dev/mail/:id/body", "routes/dev/mail-body.ts"),

  // everything else
  route("*", "routes/resources/not-found.tsx"),
] satisfies RouteConfig;
