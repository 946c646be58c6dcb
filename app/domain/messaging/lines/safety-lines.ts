import type { Lines } from "./line.ts";

type Kind = "safety_appeal_waiting" | "safety_appeal_decided" | "product_return_due";

export const safetyLines: Lines<Kind> = {
  safety_appeal_waiting: (d) => ({
    title: `${d.creatorName} asks us to look again at a finding: ${d.category}`,
    by: "creator",
    tone: "turn",
  }),
  safety_appeal_decided: (d) => ({
    title: `Looked at again and ${d.decision === "set_aside" ? "set aside" : "kept"}: ${d.category}`,
    by: "market",
    tone: d.decision === "set_aside" ? "ok" : "idle",
  }),
  product_return_due: (d, f) => {
    const when = f.when(d.dueAt);
    if (d.side === "brand")
      return {
        title: `${d.creatorName} has not sent ${d.product} back, due ${when}`,
        by: "market",
        tone: "bad",
      };
    return {
      title: d.late
        ? `Late: ${d.product} was to go back to ${d.brandName} by ${when}`
        : `Send ${d.product} back to ${d.brandName} by ${when}`,
      by: "market",
      tone: d.late ? "bad" : "turn",
    };
  },
};
