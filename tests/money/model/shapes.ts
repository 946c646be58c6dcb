/**
 * One deal by itself; several of one brief, which one checkout can pay for; one that pays a share of its sales, with a fee
 * or without; two of one creator, who owes for the first one.
 */
export const SHAPES = ["alone", "shared", "selling", "owing"] as const;
export type Shape = (typeof SHAPES)[number];
