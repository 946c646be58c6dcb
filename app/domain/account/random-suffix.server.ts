import { randomInt } from "node:crypto";

// Without the letters and digits that are read as each other.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Six random characters that make a readable address unique and hard to guess. */
export function randomSuffix(): string {
  return Array.from({ length: 6 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join("");
}
