import { Avatar } from "#app/components/identity/avatar.tsx";
import type { BrandRole } from "#app/domain/access/actor.ts";

const ROLES: Record<BrandRole, { name: string; may: string }> = {
  owner: { name: "Owner", may: "does everything, runs the team" },
  manager: { name: "Manager", may: "writes briefs, chooses creators, signs, pays" },
  reviewer: { name: "Reviewer", may: "reviews drafts and live posts" },
  finance: { name: "Finance", may: "secures funds, reads the money" },
};

export interface TeamMember {
  userId: string;
  name: string;
  email: string;
  role: BrandRole;
}

/** Who acts for a brand, and what each may do. */
export function TeamList({ team }: { team: readonly TeamMember[] }) {
  return (
    <ul className="grid gap-4">
      {team.map(({ userId, name, email, role }) => (
        <li key={userId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Avatar name={name} size={36} />
          <span className="min-w-0 grow basis-40">
            <b className="t-strong block">{name}</b>
            <span className="t-small t-2 break-words">{email}</span>
          </span>
          <span className="max-sm:basis-full max-sm:pl-12 sm:text-right">
            <b className="t-strong block">{ROLES[role].name}</b>
            <span className="t-small t-2">{ROLES[role].may}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
