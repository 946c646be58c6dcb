import type { Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";

/** Past sponsored work that goes with an application. */
export interface ChosenWork {
  /** Sponsored pieces of the creator's own portfolio, by id; what is not theirs is left out. */
  works?: string[];
  workLinks?: { url: string; line: string }[];
}

/** Past sponsored work as it is now: a portfolio that changes later changes no application. */
export async function storeWork(
  tx: Tx,
  actor: CreatorActor,
  applicationId: string,
  { works = [], workLinks = [] }: ChosenWork,
): Promise<void> {
  const own = { id: { in: works }, creatorId: actor.creatorId, sponsored: true };
  const chosen = await tx.portfolioItem.findMany({
    where: own,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const rows = [
    ...chosen.map(({ title, brandName, url }) => ({ source: "portfolio", title, brandName, url, line: "" })),
    ...workLinks.map(({ url, line }) => ({ source: "link", title: "", brandName: "", url, line })),
  ];
  await tx.applicationWork.createMany({
    data: rows.map((row, position) => ({ ...row, applicationId, position })),
  });
}
