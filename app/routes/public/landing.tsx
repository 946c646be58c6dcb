import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LandingPage } from "#app/components/landing/landing-page.tsx";
import { landingView } from "#app/components/landing/landing-view.ts";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { openBriefsTeaser } from "#app/domain/brief/queries.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { pageNow } from "#app/http/installation.server.ts";

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
  const [teaser, policy, now] = await Promise.all([openBriefsTeaser(6), policyNow(), pageNow()]);
  return { view: landingView(teaser, policy, now) };
}

export default function Landing() {
  return (
    <PublicShell plain>
      <LandingPage view={useLoaderData<typeof loader>().view} />
    </PublicShell>
  );
}
