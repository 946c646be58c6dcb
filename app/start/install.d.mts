/** Whether node_modules of that folder holds what its lockfile says. */
export function dependenciesAreInstalled(folder: string, withDevelopment: boolean): boolean;
/** Checks Node, reads .env, and installs the dependencies when they are missing or the lockfile changed. */
export function ensureDependencies(options?: { forTests?: boolean }): void;
