// A process that sends one payout and ends; tests kill it on the way. Its environment says which database and
// which processor.
import process from "node:process";
import { db } from "#app/db.server.ts";
import { payoutSend } from "#app/jobs/handlers/payout-send.ts";

await payoutSend({ payoutId: process.argv[2] ?? "" });
await db.$disconnect();
