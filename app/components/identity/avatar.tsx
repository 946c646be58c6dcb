import { useId } from "react";
import { BrandMark } from "./brand-mark.tsx";
import { initialsOf, seedOf } from "./name-seed.ts";

// Ground, spot, ink: contrast of the ink on both is at least 6.
const GROUNDS = [
  ["#fde1eb", "#fbc4d8", "#7f1843"],
  ["#dce6fd", "#bdd0fb", "#1f3880"],
  ["#d8efdb", "#b3dfba", "#194728"],
  ["#fff0c4", "#ffe28a", "#5a3a10"],
  ["#d5eae6", "#add5ce", "#20423f"],
  ["#fde2d9", "#fbc5b4", "#7b2916"],
  ["#ebe3f8", "#d3c2f0", "#43296f"],
] as const;

/** Eight places of the spot, around the edge. */
const PLACES = [
  [32, 32],
  [8, 32],
  [38, 20],
  [20, 38],
  [32, 8],
  [8, 8],
  [2, 20],
  [20, 2],
] as const;

export interface AvatarProps {
  name: string;
  size?: number;
  /** A brand: a rounded square with a mark. */
  brand?: boolean;
}

/**
 * A person as a circle. Ground, colour and place of the spot come from the name, so that two people with the same
 * initials still differ. Decorative: the name stands beside it.
 */
export function Avatar({ name, size = 40, brand }: AvatarProps) {
  const clip = useId();
  if (brand) return <BrandMark name={name} size={size} />;
  const seed = seedOf(name);
  const [ground, spot, ink] = GROUNDS[seed % GROUNDS.length] ?? GROUNDS[0];
  const [cx, cy] = PLACES[(seed >>> 8) % PLACES.length] ?? PLACES[0];
  return (
    <svg className="av" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <clipPath id={clip}>
        <circle cx="20" cy="20" r="20" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="40" height="40" fill={ground} />
        <circle cx={cx} cy={cy} r="15" fill={spot} />
      </g>
      <text className="av-t" x="20" y="25" textAnchor="middle" fontWeight="650" fontSize="14.5" fill={ink}>
        {initialsOf(name)}
      </text>
    </svg>
  );
}
