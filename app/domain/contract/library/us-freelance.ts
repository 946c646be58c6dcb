/** A law of the United States on paying freelancers. Amounts in whole dollars, dates as the law has them. */
export interface FreelanceLaw {
  name: string;
  /** Where it stands. */
  citation: string;
  /** First day in force, `YYYY-MM-DD`. */
  from: string;
  /** Protects from this fee on, added up over the law's own window. */
  leastUsd: number;
  /** Days after the work is done at the latest, where the contract names no day. */
  payWithinDays: number;
  /** Years that the hiring party keeps the contract; null where the law names none. */
  keepYears: number | null;
}

/**
 * Which duties of payment a contract names, by the day it is agreed. Written down on
 * 2026-11-22 without the statutes at hand: an operator has a lawyer read it. A new law is a new row, and a contract keeps
 * the rows of its own day.
 */
export const FREELANCE_LAWS: readonly FreelanceLaw[] = [
  {
    name: "New York City Freelance Isn't Free Act",
    citation: "N.Y.C. Admin. Code § 20-927 et seq.",
    from: "2017-05-15",
    leastUsd: 800,
    payWithinDays: 30,
    keepYears: null,
  },
  {
    name: "Los Angeles Freelance Worker Protections Ordinance",
    citation: "L.A. Mun. Code § 188.00 et seq.",
    from: "2023-07-01",
    leastUsd: 600,
    payWithinDays: 30,
    keepYears: 4,
  },
  {
    name: "Illinois Freelance Worker Protection Act",
    citation: "820 ILCS 193",
    from: "2024-07-01",
    leastUsd: 500,
    payWithinDays: 30,
    keepYears: 2,
  },
  {
    name: "New York Freelance Isn't Free Act",
    citation: "N.Y. Gen. Bus. Law art. 44-A",
    from: "2024-08-28",
    leastUsd: 800,
    payWithinDays: 30,
    keepYears: 6,
  },
  {
    name: "California Freelance Worker Protection Act",
    citation: "Cal. Bus. & Prof. Code § 18100 et seq.",
    from: "2025-01-01",
    leastUsd: 250,
    payWithinDays: 30,
    keepYears: 4,
  },
];

/** The laws in force on a day. */
export function freelanceLawsOn(day: Date): FreelanceLaw[] {
  const today = day.toISOString().slice(0, 10);
  return FREELANCE_LAWS.filter((law) => law.from <= today);
}
