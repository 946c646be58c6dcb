import { useId } from "react";
import { initialsOf, seedOf } from "./name-seed.ts";

// Ground, shape, letter.
const COLOURS = [
  ["#a8261a", "#d64a2a", "#ffe3b0"],
  ["#f6d9a4", "#eeb968", "#7a3f08"],
  ["#e1e8dc", "#b9ccb4", "#2d4a36"],
  ["#26232e", "#453f54", "#ffd97a"],
  ["#cfe6ea", "#93c3cd", "#0f4557"],
  ["#1d3163", "#2750cb", "#dce6fd"],
  ["#f3dfe6", "#dfaabd", "#7a2547"],
  ["#20423f", "#367e75", "#d5eae6"],
  ["#e9d8c6", "#d3ad86", "#633413"],
  ["#3f0a20", "#9b184f", "#fde1eb"],
] as const;

const SHAPES = [
  <circle key="corner" cx="32" cy="34" r="17" />,
  <path key="half" d="M0 24h40v16H0Z" />,
  <path key="wave" d="M0 26c5-5 9-5 13.3 0s9 5 13.4 0 9-5 13.3 0v14H0Z" />,
  <path key="slope" d="M40 8v32H4Z" />,
  <path key="arch" d="M6 40V22a14 14 0 0 1 28 0v18Z" />,
  <circle key="sun" cx="20" cy="20" r="14" />,
] as const;

/** A brand as a rounded square with its letter; colours and shape come from the name. Decorative. */
export function BrandMark({ name, size = 40 }: { name: string; size?: number }) {
  const clip = useId();
  const seed = seedOf(name);
  const [ground, shape, ink] = COLOURS[seed % COLOURS.length] ?? COLOURS[0];
  return (
    <svg className="mk" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <clipPath id={clip}>
        <rect width="40" height="40" rx="10.5" />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width="40" height="40" fill={ground} />
        <g fill={shape}>{SHAPES[(seed >>> 8) % SHAPES.length]}</g>
      </g>
      <text className="mk-t" x="20" y="27.5" textAnchor="middle" fontWeight="700" fontSize="21" fill={ink}>
        {initialsOf(name).slice(0, 1)}
      </text>
    </svg>
  );
}
