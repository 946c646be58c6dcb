import type { Call } from "./call.ts";
import { noSuch } from "./errors.ts";
import type { Range } from "./params.ts";
import { render } from "./render.ts";

export interface PageParams {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: Range;
}

interface Listed {
  id: string;
  created: number | string;
}

function inRange(created: number, range: Range | undefined): boolean {
  if (!range) return true;
  const { gt, gte, lt, lte } = range;
  return !(
    (gt !== undefined && created <= gt) ||
    (gte !== undefined && created < gte) ||
    (lt !== undefined && created >= lt) ||
    (lte !== undefined && created > lte)
  );
}

/** One page of a v1 list, newest first, cursors by id as Stripe does. Throws ApiError on an unknown cursor. */
export function page<T extends Listed>(
  call: Call,
  url: string,
  all: Record<string, T>,
  params: PageParams,
  keep: (item: T) => boolean,
) {
  const newestFirst = Object.values(all).reverse();
  const matching = newestFirst.filter((item) => inRange(Number(item.created), params.created) && keep(item));
  const limit = params.limit ?? 10;
  const after = params.starting_after;
  const before = params.ending_before;
  const cursor = after ?? before;
  const at = matching.findIndex((item) => item.id === cursor);
  if (cursor !== undefined && at < 0)
    throw noSuch("object", cursor, after ? "starting_after" : "ending_before");
  const rest =
    after !== undefined ? matching.slice(at + 1) : before !== undefined ? matching.slice(0, at) : matching;
  const data = before !== undefined ? rest.slice(-limit) : rest.slice(0, limit);
  return {
    object: "list",
    url,
    has_more: rest.length > data.length,
    data: data.map((item) => render(call, item)),
  };
}
