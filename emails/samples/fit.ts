import { admin, brand, brief, creator, creatorName, type Samples } from "./people.ts";

const appeal = { ...brief, creatorName, signal: "Change since the last numbers" };
const reason = "The insights screenshot shows the reel that brought these followers.";

export const fit: Pick<Samples, "note_mention" | "appeal_waiting" | "appeal_decided"> = {
  note_mention: [
    {
      ...brand,
      data: {
        ...brief,
        creatorName,
        authorName: "Dana Whitfield",
        note: "@Marcus have you seen the one-take reel?",
      },
    },
  ],
  appeal_waiting: [
    { ...admin, data: { ...appeal, reason: "One reel went far in October; I can send the insights." } },
  ],
  appeal_decided: [
    { ...creator, data: { ...appeal, decision: "set_aside", reason, side: "creator" } },
    { ...brand, data: { ...appeal, decision: "kept", reason: "The figures do not show it.", side: "brand" } },
  ],
};
