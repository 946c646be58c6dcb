import { index, type RouteConfig, route } from "@remix-run/route-config";

// The table of contents of the product. One section per area; guards live in each loader and action.
export default [
  // public
  index("routes/public/landing.tsx"),
  route("briefs", "routes/public/briefs.tsx"),
  route("briefs/:slug", "routes/public/brief.tsx"),
  route("briefs/:slug/apply", "routes/public/apply.tsx"),
  route("briefs/:slug/draft", "routes/public/apply-draft.ts"),
  route("briefs/:slug/keep", "routes/public/keep-brief.ts"),
  route("briefs/:slug/files/:fileId", "routes/public/brief-file.ts"),
  route("brands/:slug", "routes/public/brand.tsx"),
  route("report/:kind/:slug", "routes/public/report.tsx"),
  route("invitations/:code", "routes/public/invitation.tsx"),
  route("invitations/:code/stop", "routes/public/invitation-stop.tsx"),
  route("creators/:handle", "routes/public/creator.tsx"),
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
  route("unsubscribe", "routes/public/unsubscribe.tsx"),

  // brand
  route("brand/setup", "routes/brand/setup.tsx"),
  route("brand/settings", "routes/brand/settings.tsx"),
  route("brand/briefs", "routes/brand/briefs.tsx"),
  route("brand/briefs/new", "routes/brand/brief-new.tsx"),
  route("brand/briefs/:id", "routes/brand/brief.tsx"),
  route("brand/briefs/:id/edit/:step?", "routes/brand/brief-edit.tsx"),
  route("brand/briefs/:id/autosave/:step", "routes/brand/brief-autosave.ts"),
  route("brand/briefs/:id/preview", "routes/brand/brief-preview.tsx"),
  route("brand/briefs/:id/files", "routes/brand/brief-files.tsx"),
  route("brand/estimate", "routes/brand/estimate.ts"),
  route("brand", "routes/brand/home.tsx"),
  route("brand/briefs/:briefId/applications", "routes/brand/applications.tsx"),
  route("brand/briefs/:briefId/compare", "routes/brand/compare.tsx"),
  route("brand/applications/:id", "routes/brand/application.tsx"),
  route("brand/applications/:id/counter", "routes/brand/counter.tsx"),
  route("brand/creators", "routes/brand/creators.tsx"),
  route("brand/creators/compare", "routes/brand/creators-compare.tsx"),
  route("brand/creators/:handle", "routes/brand/creator.tsx"),
  route("brand/competition", "routes/brand/competition.tsx"),
  route("brand/lists", "routes/brand/lists.tsx"),
  route("brand/lists/:id", "routes/brand/list.tsx"),

  route("brand/roster", "routes/brand/roster.tsx"),
  route("brand/roster/import", "routes/brand/roster-import-new.tsx"),
  route("brand/roster/import/:id", "routes/brand/roster-import.tsx"),
  route("brand/roster/import/:id/progress", "routes/brand/roster-progress.ts"),
  route("brand/roster/import/:id/problems", "routes/brand/roster-problems.ts"),

  // creator
  route("creator/setup", "routes/creator/setup.tsx"),
  route("creator/profile", "routes/creator/profile.tsx"),
  route("creator/accounts/new", "routes/creator/account-new.tsx"),
  route("creator/accounts/:id/stats", "routes/creator/account-stats.tsx"),
  route("creator/accounts/:id/evidence/:snapshotId", "routes/creator/evidence.tsx"),
  route("creator/accounts/:id/import", "routes/creator/account-import.tsx"),
  route("creator/imports/:importId", "routes/creator/import-preview.tsx"),
  route("creator/sponsored", "routes/creator/sponsored.tsx"),
  route("creator/media-kit", "routes/creator/media-kit.tsx"),
  route("creator/media-kit/work/new", "routes/creator/portfolio-item.tsx", { id: "portfolio-new" }),
  route("creator/media-kit/work/:itemId", "routes/creator/portfolio-item.tsx"),
  route("creator/vetting", "routes/creator/vetting.tsx"),
  route("creator/vetting/identity", "routes/creator/identity.tsx"),
  route("creator", "routes/creator/home.tsx"),
  route("creator/applications", "routes/creator/applications.tsx"),
  route("creator/applications/:id", "routes/creator/application.tsx"),
  route("creator/applications/:id/counter", "routes/creator/counter.tsx"),
  route("creator/calendar", "routes/creator/calendar.tsx"),
  route("creator/applications/:id/appeal", "routes/creator/appeal.tsx"),
  route("creator/applications/:id/edit", "routes/creator/application-edit.tsx"),
  route("creator/saved", "routes/creator/saved.tsx"),
  route("creator/searches", "routes/creator/searches.tsx"),
  route("creator/searches/new", "routes/creator/search-new.tsx"),
  route("creator/answers", "routes/creator/answers.tsx"),
  route("creator/invitations", "routes/creator/invitations.tsx"),
  route("creator/invitations/:id", "routes/creator/invitation.tsx"),
  route("creator/directory", "routes/creator/directory.tsx"),
  route("creator/money", "routes/creator/money.tsx"),
  route("creator/payouts", "routes/creator/payouts.ts"),
  route("creator/payouts/setup", "routes/creator/payout-setup.tsx"),
  route("creator/payouts/return", "routes/creator/payout-return.tsx"),

  // deals
  route("deals", "routes/deals/list.tsx"),
  route("deals/:number", "routes/deals/room.tsx"),
  route("deals/:number/contract", "routes/deals/contract.tsx"),
  route("deals/:number/deliverables/:deliverableId/draft", "routes/deals/draft.tsx"),
  route("deals/:number/deliverables/:deliverableId/upload", "routes/deals/draft-upload.ts"),
  route("deals/:number/cancel", "routes/deals/cancel.tsx"),
  route("deals/:number/fund", "routes/deals/fund.tsx"),
  route("deals/:number/funded", "routes/deals/fund-return.tsx"),

  // messages
  route("messages", "routes/messages/inbox.tsx"),
  route("messages/:id", "routes/messages/thread.tsx"),
  route("messages/:id/upload", "routes/messages/upload.ts"),
  route("messages/:id/report/:messageId", "routes/messages/report.tsx"),

  // admin
  route("admin", "routes/admin/queue.tsx"),
  route("admin/briefs/:id", "routes/admin/brief.tsx"),
  route("admin/appeals", "routes/admin/appeals.tsx"),
  route("admin/appeals/:id", "routes/admin/appeal.tsx"),
  route("admin/messages", "routes/admin/messages.tsx"),
  route("admin/reports", "routes/admin/reports.tsx"),
  route("admin/moderation", "routes/admin/moderation.tsx"),
  route("admin/vetting", "routes/admin/vetting.tsx"),
  route("admin/vetting/:vettingId", "routes/admin/vetting-case.tsx"),
  route("admin/money", "routes/admin/money.tsx"),
  route("admin/jobs", "routes/admin/jobs.tsx"),
  route("admin/settings", "routes/admin/settings.tsx"),

  // webhooks
  route("webhooks/stripe", "routes/webhooks/stripe.ts"),
  route("webhooks/stripe-connect", "routes/webhooks/stripe-connect.ts"),

  route("webhooks/invitation-stop", "routes/webhooks/invitation-stop.ts"),

  // resources
  route("threads/:id/events", "routes/resources/thread-events.ts"),
  route("files/:fileId", "routes/resources/file.ts"),
  route("creator-files/:creatorFileId", "routes/resources/creator-file.ts"),
  route("resources/theme", "routes/resources/theme.ts"),
  route("calendar.ics", "routes/resources/calendar-feed.ts"),
  route("health/live", "routes/resources/health-live.ts"),
  route("health/ready", "routes/resources/health-ready.ts"),

  // dev
  route("dev/ui", "routes/dev/ui.tsx"),
  route("dev/clock", "routes/dev/clock.tsx"),
  route("dev/bench", "routes/dev/bench-constant.ts"),
  route("dev/mail", "routes/dev/mail.tsx"),
  route("dev/mail/:id", "routes/dev/mail-message.tsx"),
  route("dev/mail/:id/body", "routes/dev/mail-body.ts"),

  // everything else
  route("*", "routes/resources/not-found.tsx"),
] satisfies RouteConfig;
