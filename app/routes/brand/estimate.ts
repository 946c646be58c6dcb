import { parseWithZod } from "@conform-to/zod/v4";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { estimateWords } from "#app/domain/brief/estimate.ts";
import { estimateCreators } from "#app/domain/brief/estimate.server.ts";
import { creatorsForm, rulesOf } from "#app/domain/brief/form/creators.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";

/** How many creators the rules in the address leave, in words; rules that cannot be read get no number. */
export async function loader(args: LoaderFunctionArgs) {
  await requireBrand(args, "brief.write");
  const { searchParams } = new URL(args.request.url);
  const read = parseWithZod(searchParams, { schema: creatorsForm });
  if (read.status !== "success") return Response.json({ words: "No number yet: mend what is marked." });
  const estimate = await estimateCreators(rulesOf(read.value), await pageNow());
  return Response.json(
    { words: estimateWords(estimate) },
    { headers: { "cache-control": "private, max-age=30" } },
  );
}
