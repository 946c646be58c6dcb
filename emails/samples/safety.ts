import { admin, brandDeal, creator, creatorDeal, creatorName, deal, later, type Samples } from "./people.ts";

const category = "Illegal drugs";
const back = { ...deal, product: "A cast-iron pan", dueAt: later, late: false };

export const safety: Pick<Samples, "safety_appeal_waiting" | "safety_appeal_decided" | "product_return_due"> =
  {
    safety_appeal_waiting: [
      { ...admin, data: { creatorName, category, reason: "The joint in this caption is a joint of pork." } },
    ],
    safety_appeal_decided: [
      { ...creator, data: { category, decision: "set_aside", reason: "It is about a roast." } },
      { ...creator, data: { category, decision: "kept", reason: "The caption speaks of smoking it." } },
    ],
    product_return_due: [
      { ...creatorDeal, data: { ...back, side: "creator" } },
      { ...creatorDeal, data: { ...back, late: true, side: "creator" } },
      { ...brandDeal, data: { ...back, late: true, side: "brand" } },
    ],
  };
