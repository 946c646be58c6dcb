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
        <li key={userId} className="grid grid-cols-[auto_minmax(0,1fr)] gap-3">
          <Avatar name={name} size={36} />
          <span>
            <b className="t-strong block">{name}</b>
            <span className="t-small t-2 block break-words">{email}</span>
            <span className="t-small block mt-0.5">
              {ROLES[role].name}: <span className="t-2">{ROLES[role].may}</span>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
