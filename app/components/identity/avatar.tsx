const GROUNDS = [
  ["#fde1eb", "#fbc4d8", "#7f1843"],
  ["#dce6fd", "#bdd0fb", "#1f3880"],
  ["#d8efdb", "#b3dfba", "#194728"],
  ["#fff0c4", "#ffe28a", "#70470d"],
  ["#d5eae6", "#add5ce", "#20423f"],
  ["#fde2d9", "#fbc5b4", "#7b2916"],
  ["#ebe3f8", "#d3c2f0", "#43296f"],
] as const;

/** A small stable number from a name (FNV-1a, 32 bits). */
function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.[0]?.toUpperCase() ?? "").join("");
}

/**
 * A person (circle) or a brand (rounded square). Ground, colour and place of the spot come from the name, so two
 * with the same initials differ. Decorative: the name stands beside it.
 */
export function Avatar({ name, size = 40, brand = false }: { name: string; size?: number; brand?: boolean }) {
  const seed = seedOf(name);
  const [ground, spot, ink] = GROUNDS[seed % GROUNDS.length] ?? GROUNDS[0];
  const angle = ((seed >>> 8) % 360) * (Math.PI / 180);
  const shape = brand ? "26%" : "50%";
  const clip = `av${seed}${size}${brand ? "b" : "p"}`;
  return (
    <svg className={brand ? "mk" : "av"} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <clipPath id={clip}>
        <rect width="40" height="40" rx={shape} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="40" height="40" fill={ground} />
        <circle
          cx={20 + Math.round(Math.cos(angle) * 18)}
          cy={20 + Math.round(Math.sin(angle) * 18)}
          r="15"
          fill={spot}
        />
      </g>
      <text x="20" y="25" textAnchor="middle" fontWeight="650" fontSize="14.5" fill={ink}>
        {initialsOf(name)}
      </text>
    </svg>
  );
}
