import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LandingPage } from "#app/components/landing/landing-page.tsx";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { appNow, db } from "#app/db.server.ts";
import { openBriefsTeaser } from "#app/domain/brief/queries.server.ts";
import { currentPolicy } from "#app/domain/deal/policy.server.ts";

export const meta: MetaFunction = () => [
  { title: "Sweetspot: answered in time, funded before work" },
  {
    name: "description",
    content:
      "A two-sided creator marketplace where every application is answered and funds are secured before work starts.",
  },
];

/** Public: the newest open briefs and the terms that are in force. */
export async function loader() {
  const [teaser, policy, now] = await Promise.all([openBriefsTeaser(6), currentPolicy(db), appNow()]);
  return { teaser, policy, now };
}

export default function Landing() {
  return (
    <PublicShell plain>
      <LandingPage {...useLoaderData<typeof loader>()} />
    </PublicShell>
  );
}
