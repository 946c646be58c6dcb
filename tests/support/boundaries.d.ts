import type { Rule } from "eslint";

export const boundaries: Rule.RuleModule;
export function zoneOf(file: string): string | null;
export function targetOf(specifier: string, importer: string): string | null;
export function refusalOf(importer: string, specifier: string): string | null;
