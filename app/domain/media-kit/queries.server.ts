import { appNow, db } from "../../db.server.ts";
import type { Actor, CreatorActor } from "../access/actor.ts";
import { countryName } from "../account/countries.ts";
import { languageName } from "../account/languages.ts";
import { nicheName } from "../account/niches.ts";
import { countryShares } from "../application/audience.ts";
import { formatMoney } from "../ledger/money.ts";
import { reviewSummary } from "../review/queries.server.ts";
import { creatorScorecard } from "../scorecard/queries.server.ts";
import { badgeHolds } from "../vetting/vetting.ts";
import { accountView, SNAPSHOTS_DRAWN } from "./account-view.ts";

const order = [{ position: "asc" }, { id: "asc" }] as const;

/** The creator's own portfolio, rate card and page settings. */
export async function ownKit(actor: CreatorActor) {
  const { creatorId } = actor;
  const [page, portfolio, rates] = await Promise.all([
    db.creatorPage.findUnique({ where: { creatorId } }),
    db.portfolioItem.findMany({ where: { creatorId }, orderBy: [...order] }),
    db.rateCardLine.findMany({ where: { creatorId }, orderBy: [...order] }),
  ]);
  return {
    visibility: page?.visibility ?? ("brands" as const),
    indexable: page?.indexable ?? false,
    portfolio,
    rates,
  };
}

/** One piece of the creator's own work, or null. */
export function ownPortfolioItem(actor: CreatorActor, itemId: string) {
  return db.portfolioItem.findFirst({ where: { id: itemId, creatorId: actor.creatorId } });
}

function found(handle: string) {
  return db.creator.findUnique({
    where: { handle: handle.toLowerCase() },
    include: {
      page: true,
      portfolio: { orderBy: [...order] },
      rateCard: { orderBy: [...order] },
      accounts: {
        where: { removedAt: null },
        orderBy: { createdAt: "asc" },
        include: {
          ownership: { select: { confirmedAt: true } },
          snapshots: { orderBy: { takenAt: "desc" }, take: SNAPSHOTS_DRAWN },
          followerPoints: { orderBy: { day: "desc" }, take: 120 },
        },
      },
    },
  });
}

/**
 * A creator's page for this reader: public pages for everybody, the others for brands, the operator's staff and the
 * creator. Null for everybody else, as if there were none. Names and amounts are words already, so that the browser
 * needs no tables.
 */
export async function creatorPage(handle: string, actor: Actor) {
  const [creator, now] = await Promise.all([found(handle), appNow()]);
  if (!creator) return null;
  const own = actor.kind === "creator" && actor.creatorId === creator.id;
  const open = creator.page?.visibility === "public";
  if (!open && !own && actor.kind !== "brand" && actor.kind !== "admin") return null;
  const { displayName, handle: name, bio, portfolio, rateCard } = creator;
  const [reviews, figures] = await Promise.all([
    reviewSummary({ creatorId: creator.id }),
    creatorScorecard(creator.id),
  ]);
  return {
    ...{ reviews, figures },
    ...{ displayName, handle: name, bio, own, now, open },
    indexable: open && (creator.page?.indexable ?? false),
    country: countryName(creator.country),
    languages: creator.languages.map(languageName),
    niches: creator.niches.map(nicheName),
    vetted: badgeHolds(creator, now) ? { at: creator.vettedAt, until: creator.vettedUntil } : null,
    accounts: creator.accounts.map((account) =>
      accountView(account, now, (shares) => countryShares(shares, null)),
    ),
    portfolio: portfolio.map(({ category, creatorId: _owner, ...item }) => ({
      ...item,
      category: nicheName(category),
    })),
    rates: rateCard.map(({ id, platform, format, amount, currency }) => {
      return { id, platform, format, price: formatMoney(amount, currency) };
    }),
  };
}
export type CreatorPageView = NonNullable<Awaited<ReturnType<typeof creatorPage>>>;
