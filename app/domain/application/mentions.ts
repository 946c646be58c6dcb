export interface TeamMember {
  userId: string;
  name: string;
}

const plain = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * What each member of a team is called after an "@": the first name, or with another of that name the full one
 * without spaces.
 */
export function mentionHandles(team: readonly TeamMember[]): (TeamMember & { handle: string })[] {
  const firstOf = (name: string) => name.trim().split(/\s+/)[0] ?? name;
  return team.map((member) => {
    const first = firstOf(member.name);
    const alone = team.filter((other) => plain(firstOf(other.name)) === plain(first)).length === 1;
    return { ...member, handle: alone ? first : member.name.replace(/[\s'’.]+/g, "") };
  });
}

/** Who of the team is named in a text: "@dana" finds Dana, "@danae" and "me@dana.example" do not. */
export function mentionedIn(body: string, team: readonly TeamMember[]): string[] {
  const said = new Set(
    [...plain(body).matchAll(/(?<![\p{L}\p{N}._-])@([\p{L}\p{N}-]+)/gu)].map(([, name]) =>
      (name ?? "").replace(/-+$/, ""),
    ),
  );
  return mentionHandles(team)
    .filter(({ handle }) => said.has(plain(handle)))
    .map(({ userId }) => userId);
}
