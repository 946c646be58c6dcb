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
export function mayNotAnswerWords(role: BrandRole): string {
  const others = (Object.keys(NAMES) as BrandRole[]).filter((one) =>
    BRAND_PERMISSIONS[one].has("application.answer"),
  );
  const takes = others.map((one) => NAMES[one]).join(" or ");
  return `You read these as ${NAMES[role]}. Shortlisting, offering and declining take ${takes} of your team.`;
}

export function MayNotAnswer({ role }: { role: BrandRole }) {
  return <Notice>{mayNotAnswerWords(role)}</Notice>;
}
