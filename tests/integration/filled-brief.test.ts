import { expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import { advanceClock } from "#tests/support/account-fixtures.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { must, offerTo, publishedBrief, applicationTo } from "#tests/support/factories.ts";

it.each(["published", "paused"] as const)(
  "comes back as it was when a slot is free again: %s",
  async (state) => {
    const brief = await publishedBrief({ slots: 1, applyBy: new Date("2099-01-01T00:00:00Z") });
    const offer = await offerTo(await applicationTo(brief));
    if (state === "paused") must(await pauseBrief(brief.brand, brief.briefId));
    must(await acceptOffer(offer.creator, offer.offerId));
    const now = () => db.brief.findUniqueOrThrow({ where: { id: brief.briefId } });
    expect(await now()).toMatchObject({ state: "closed", closeReason: "filled", reopensAs: state });
    await advanceClock(80 * 60);
    await lapseDeals();
    expect(await now()).toMatchObject({ state, closeReason: null, reopensAs: null });
  },
);
