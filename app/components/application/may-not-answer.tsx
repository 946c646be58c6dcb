import { Notice } from "#app/components/ui/notice.tsx";
import { BRAND_PERMISSIONS } from "#app/domain/access/permissions.ts";
import type { BrandRole } from "#app/domain/access/actor.ts";

const NAMES: Record<BrandRole, string> = {
  owner: "an owner",
  manager: "a manager",
  reviewer: "a reviewer",
  finance: "finance",
};

/** Why somebody sees applications without the buttons that answer them, and who has them. */
export function MayNotAnswer({ role }: { role: BrandRole }) {
  const others = (Object.keys(NAMES) as BrandRole[]).filter((one) => BRAND_PERMISSIONS[one].has("application.answer"));
  return (
    <Notice>
      You read these as {NAMES[role]}. Shortlisting, offering and declining take{" "}
      {others.map((one) => NAMES[one]).join(" or ")} of your team.
    </Notice>
  );
}
