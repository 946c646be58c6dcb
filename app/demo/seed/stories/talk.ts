import type { ReportReason } from "#app/domain/conversation/report-form.ts";
import type { When } from "../when.ts";

/** One message, and when the other side read it; without a time it waits, unless they write themselves. */
export interface Line {
  at: When;
  by: "brand" | "creator";
  /** Who of the brand's team; the owner unless told. */
  as?: string;
  text: string;
  photo?: true;
  read?: When;
  reported?: { at: When; reason: ReportReason; note: string };
}

/** What was said in the conversation of one application, in order. */
export interface Talk {
  brief: string;
  creator: string;
  lines: Line[];
}

export const TALKS: Talk[] = [
  {
    brief: "noodles",
    creator: "noor",
    lines: [
      {
        at: "19d 16:10",
        by: "brand",
        text: "Nine minutes is what we were hoping for. Do you say the time in the first take, or is it a voice-over?",
      },
      { at: "19d 18:42", by: "creator", text: "First take, no voice-over. If I burn it, you will hear it." },
      {
        at: "16d 15:05",
        by: "brand",
        as: "marcus@pepperjar.example",
        text: "The funds are in, so the jars went out this morning: two of them, in case one does not survive the trip.",
      },
      {
        at: "14d 17:20",
        by: "creator",
        text: "Both arrived. One is half gone already, for research.",
        photo: true,
      },
      {
        at: "4d 16:35",
        by: "brand",
        text: "The second deliverable is lovely. For the reel, only the label and the spoken time are missing, everything else stays.",
      },
      { at: "3d 19:15", by: "creator", text: "Understood. I re-shoot it on Thursday with daylight." },
      {
        at: "1d 17:05",
        by: "brand",
        text: "We watched v2 twice. You have our answer by tomorrow.",
        read: "1d 18:30",
      },
      {
        at: "3h",
        by: "creator",
        text: "Thank you. I am free to post from Friday on, mornings do best for me.",
      },
    ],
  },
  {
    brief: "noodles",
    creator: "sofia",
    lines: [
      {
        at: "1d 15:10",
        by: "brand",
        text: "We like the clock in the frame. Could you also do it with the kitchen light alone?",
        read: "1d 16:00",
      },
      {
        at: "5h",
        by: "creator",
        text: "Yes, I have one lamp over the stove. If it is easier, call me on +1 718 555 0137 and I show you.",
      },
    ],
  },
  {
    brief: "noodles",
    creator: "imani",
    lines: [
      {
        at: "2h",
        by: "brand",
        as: "marcus@pepperjar.example",
        text: "The receipt idea is good. Would you name the shop, or only the price?",
      },
    ],
  },
  {
    brief: "corner",
    creator: "noor",
    lines: [
      {
        at: "9d 16:00",
        by: "creator",
        text: "Is the lamp dimmable? My corner is better at a third of the light.",
      },
      {
        at: "8d 17:30",
        by: "brand",
        text: "It is, in five steps. The second one is the one in our own pictures.",
      },
    ],
  },
  {
    brief: "commuter",
    creator: "tomas",
    lines: [
      { at: "20d 09:30", by: "creator", text: "I signed. When does the bike come?" },
      {
        at: "17d 10:10",
        by: "brand",
        text: "Our budget for this one is gone. We could do it without the marketplace next time, I pay you directly.",
        reported: { at: "1d 09:20", reason: "elsewhere", note: "I would rather stay here." },
      },
    ],
  },
];
