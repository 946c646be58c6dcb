import { inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import type { PrintedPaper } from "#app/domain/paper/printed-paper.ts";
import { renderPaper } from "./paper.server.ts";

const LABELS = ["Date", "Work", "Net"];
const paper = (rows: number): PrintedPaper => ({
  marketplace: "Sweetspot",
  title: "Statement",
  subtitle: "A year",
  reference: "S-1",
  madeAt: new Date("2026-11-22T12:00:00Z"),
  parties: [],
  tables: [
    {
      heading: "USD",
      columns: LABELS.map((label) => ({ label, share: 1 })),
      rows: Array.from({ length: rows }, (_, at) => [String(at), "One\nTwo\nThree", "$1.00"]),
      sums: [],
    },
  ],
  notes: [],
});

/** Per page: how many texts it has that are not read aloud. */
async function silentTexts(rows: number): Promise<number[]> {
  const pdf = Buffer.from(await renderPaper(paper(rows))).toString("latin1");
  return [...pdf.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)]
    .flatMap(([, body = ""]) => {
      try {
        return [inflateSync(Buffer.from(body, "latin1")).toString("latin1")];
      } catch {
        return []; // not a compressed stream
      }
    })
    .filter((text) => text.includes("BDC"))
    .map(
      (text) =>
        (text.match(/\/Artifact[^]*?EMC/g) ?? []).filter((part) => / T[jJ]\b|\]\s*TJ/.test(part)).length,
    );
}

it("says again on each further page what the columns of its table are, for eyes alone", async () => {
  const [footer = 0] = await silentTexts(2);
  const counts = await silentTexts(30);
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual(counts.map((_, page) => footer + (page === 0 ? 0 : LABELS.length)));
});
