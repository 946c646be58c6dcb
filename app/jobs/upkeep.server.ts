import { noteLicences } from "../domain/licence/note-licences.server.ts";
import { rescoreApplications } from "../domain/application/rescore.server.ts";
import { noteSponsoredWork } from "../domain/competition/note-work.server.ts";
import { sweepUploads } from "../domain/content/sweep-uploads.server.ts";
import { removeOldImports } from "../domain/platform-export/queries.server.ts";
import { expireVettings, purgeIdentityFiles } from "../domain/vetting/sweep.server.ts";
import { forgetOldAddresses } from "../domain/product/forget-address.server.ts";
import type { Sweep } from "./reminders.server.ts";

/** Registers and scores brought up to date, and what nobody needs any more removed: no limit of a deal hangs on it. */
export const UPKEEP: readonly Sweep[] = [
  { name: "note licences", run: noteLicences },
  { name: "note sponsored work", run: noteSponsoredWork },
  { name: "score applications", run: rescoreApplications },
  { name: "expire vettings", run: expireVettings },
  { name: "purge identity documents", run: purgeIdentityFiles },
  { name: "forget delivery addresses", run: forgetOldAddresses },
  { name: "remove files of drafts never sent", run: sweepUploads },
  { name: "remove old imports", run: removeOldImports },
];
