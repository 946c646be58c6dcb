import { dealIn } from "/work/main/tests/support/factories.ts";
for (const s of ["signing","funding","active","in_review","live_check"] as const) { const d = await dealIn(s); console.log(s, d.number, d.brand.userId, d.creator.userId); }
process.exit(0);
