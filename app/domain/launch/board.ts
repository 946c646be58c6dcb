import { mayCover } from "../competition/exclusivity-clash.ts";
import type { DeliverableState } from "../deal/deliverable.ts";
import { canPlan, type PublishWindow } from "./slot.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Posts of one launch on one platform that are closer than this take attention from each other. */
export const STAGGER_HOURS = 3;

/** One post of a launch. */
export interface LaunchItem {
  id: string;
  dealNumber: number;
  creatorId: string;
  creatorName: string;
  label: string;
  platform: string;
  state: DeliverableState;
  contentOnly: boolean;
  window: PublishWindow;
  slot: { at: Date; agreed: boolean } | null;
  /** When it went live; null while it has not. */
  liveAt: Date | null;
  exclusivity: { category: string; days: number } | null;
}

/** Another deal of the same team with a creator of this launch. */
export interface OtherPlan {
  creatorId: string;
  briefTitle: string;
  platform: string;
  window: PublishWindow;
}

/** A creator's post for another brand, as the team may see it. */
export interface OtherWork {
  creatorId: string;
  brandName: string;
  words: string;
  /** One of the team's competitors, whatever the words say. */
  competitor: boolean;
  publishedOn: Date;
}

export interface LaunchClash {
  code: "close_slots" | "exclusivity" | "same_creator";
  words: string;
  /** The items that it is about. */
  itemIds: string[];
}

/** The instants that an item is planned for: when it went live, its slot, else its window. */
export function planOf({ liveAt, slot, window }: LaunchItem): { from: Date | null; to: Date | null } {
  const at = liveAt ?? slot?.at;
  return at ? { from: at, to: at } : window;
}

const overlap = (a: PublishWindow, b: PublishWindow) =>
  Boolean(a.from && a.to && b.from && b.to && a.from <= b.to && b.from <= a.to);

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));

function closeSlots(items: readonly LaunchItem[]): LaunchClash[] {
  const planned = items.filter((item) => item.slot && !item.liveAt && item.state !== "cancelled");
  return pairs(planned).flatMap(([a, b]) => {
    const apart = Math.abs((a.slot?.at.getTime() ?? 0) - (b.slot?.at.getTime() ?? 0));
    if (a.platform !== b.platform || a.dealNumber === b.dealNumber || apart >= STAGGER_HOURS * HOUR)
      return [];
    const words = `${a.creatorName} and ${b.creatorName} go live less than ${STAGGER_HOURS}\u00a0hours apart on the same platform.`;
    return [{ code: "close_slots" as const, words, itemIds: [a.id, b.id] }];
  });
}

/** Posts for others that fall into the days of an exclusivity, as far as the team can see them. */
function brokenExclusivity(items: readonly LaunchItem[], works: readonly OtherWork[]): LaunchClash[] {
  return items.flatMap((item) => {
    const { exclusivity, creatorId, creatorName, id, state } = item;
    const from = item.liveAt ?? item.slot?.at ?? item.window.from;
    if (!exclusivity || !from || state === "cancelled") return [];
    const until = new Date(from.getTime() + exclusivity.days * DAY);
    return works
      .filter((work) => work.creatorId === creatorId && work.publishedOn >= from && work.publishedOn <= until)
      .filter((work) => work.competitor || mayCover(exclusivity.category, work.words))
      .map((work) => ({
        code: "exclusivity" as const,
        words: `${creatorName} published for ${work.brandName} within the ${exclusivity.days}\u00a0days of exclusivity for “${exclusivity.category}”.`,
        itemIds: [id],
      }));
  });
}

function sameCreator(items: readonly LaunchItem[], others: readonly OtherPlan[]): LaunchClash[] {
  return items
    .filter((item) => canPlan(item))
    .flatMap((item) =>
      others
        .filter(
          (other) =>
            other.creatorId === item.creatorId &&
            other.platform === item.platform &&
            overlap(planOf(item), other.window),
        )
        .map((other) => ({
          code: "same_creator" as const,
          words: `${item.creatorName} posts for “${other.briefTitle}” on the same platform in the same days.`,
          itemIds: [item.id],
        })),
    );
}

/** What gets in the way of a launch. Hints, never a bar: the contract decides. Each sentence once. */
export function launchClashes(
  items: readonly LaunchItem[],
  others: readonly OtherPlan[],
  works: readonly OtherWork[],
): LaunchClash[] {
  const all = [...closeSlots(items), ...brokenExclusivity(items, works), ...sameCreator(items, others)];
  return all.filter((clash, at) => all.findIndex((one) => one.words === clash.words) === at);
}
