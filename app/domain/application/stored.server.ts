import { z } from "zod";
import type { Prisma } from "../../db.server.ts";
import { FrozenStats } from "../account/stats.ts";
import { authenticityOf } from "./authenticity.ts";
import { Explanation } from "./explanation.ts";

/** What every view of an application needs of it. */
export const parts = {
  creator: {
    select: {
      displayName: true,
      handle: true,
      country: true,
      languages: true,
      bio: true,
      vettedAt: true,
      vettedUntil: true,
    },
  },
  prices: true,
  work: { orderBy: { position: "asc" } },
  snapshots: { orderBy: { id: "asc" } },
  offers: { orderBy: { createdAt: "desc" }, take: 1, include: { terms: true } },
  deals: { orderBy: { period: "asc" }, take: 1, select: { number: true, createdAt: true } },
  fit: { select: { score: true, explanation: true, setAside: true, computedAt: true } },
  appeals: { orderBy: { createdAt: "asc" } },
} satisfies Prisma.ApplicationInclude;

export const briefParts = {
  include: { brand: { select: { name: true, slug: true } }, deliverables: { orderBy: { position: "asc" } } },
} satisfies { include: Prisma.BriefInclude };

const answers = z.array(z.object({ question: z.string(), answer: z.string() }));
export const criteria = z.array(z.object({ criterion: z.string(), asked: z.string(), had: z.string() }));

/** A stored score with what it opens into; null until it is made. */
const readFit = ({ explanation, setAside, ...rest }: NonNullable<Stored["fit"]>) => {
  const opened = Explanation.parse(explanation);
  return { ...rest, setAside, ...opened, authenticity: authenticityOf(opened.accounts, setAside) };
};
export type StoredFit = ReturnType<typeof readFit>;

type Stored = Prisma.ApplicationGetPayload<{ include: typeof parts }>;

/** A row with its stored JSON parsed. Throws when it does not have the shape: that is a bug, never a refusal. */
export function readStored<T extends Stored>({
  snapshots,
  answers: given,
  failedCriteria,
  offers,
  deals,
  fit,
  ...row
}: T) {
  return {
    ...row,
    answers: answers.parse(given),
    failedCriteria: criteria.parse(failedCriteria),
    snapshots: snapshots.map(({ stats, ...rest }) => ({ ...rest, stats: FrozenStats.parse(stats) })),
    offer: offers[0] ?? null,
    /** What came of it; of a programme its first month. */
    deal: deals[0] ?? null,
    fit: fit ? readFit(fit) : null,
    /** Newest first; lists load only the newest. */
    offers,
  };
}

/** An application with its brief and every offer: brands may replace theirs, so there is an end to how many are read. */
export const oneParts = {
  ...parts,
  brief: briefParts,
  offers: { orderBy: { terms: { version: "desc" } }, take: 40, include: { terms: true } },
} satisfies Prisma.ApplicationInclude;
