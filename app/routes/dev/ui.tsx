import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { refuse } from "#app/domain/refusal.ts";
import { env } from "#app/env.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { ActionFamily } from "./ui-parts/action-family.tsx";
import { DataFamily } from "./ui-parts/data-family.tsx";
import { DealFamily } from "./ui-parts/deal-family.tsx";
import { FormFamily } from "./ui-parts/form-family.tsx";
import { IdentityFamily } from "./ui-parts/identity-family.tsx";
import { OverlayFamily } from "./ui-parts/overlay-family.tsx";
import { StatusFamily } from "./ui-parts/status-family.tsx";

export const meta: MetaFunction = () => [{ title: "Gallery · Sweetspot" }];

const PORTALS = ["brand", "creator", "admin"] as const;
type GalleryPortal = (typeof PORTALS)[number] | null;

/** Only where the demo tools are. `?portal=` shows the primitives in that portal's colour. */
export function loader({ request }: LoaderFunctionArgs) {
  if (!env.demoTools) return refusalResponse(refuse("demo_only"));
  const asked = new URL(request.url).searchParams.get("portal");
  return { portal: PORTALS.find((portal) => portal === asked) ?? null };
}

/** Every primitive in its states. */
export function Gallery({ portal }: { portal: GalleryPortal }) {
  const colours = PORTALS.map((id) => ({ label: id, to: `?portal=${id}`, current: portal === id }));
  return (
    <div data-portal={portal ?? undefined}>
      <PageHeader
        title="Gallery"
        lead="Every primitive in its states. The button in the top bar switches between light and dark."
        aside={
          <Segmented
            label="Colours"
            segments={[{ label: "public", to: "?", current: !portal }, ...colours]}
          />
        }
      />
      <ActionFamily />
      <StatusFamily />
      <DealFamily />
      <DataFamily />
      <FormFamily />
      <OverlayFamily />
      <IdentityFamily />
    </div>
  );
}

export default function Ui() {
  const { portal } = useLoaderData<typeof loader>();
  return (
    <PublicShell>
      <Gallery portal={portal} />
    </PublicShell>
  );
}
