// `npm run bench -- fit`: does the score put planted good matches on top, and does the note find planted frauds?
import process from "node:process";
import { atLeast, atMost, print, reported } from "./figure.ts";
import { byFit, flaggingQuality, rankingQuality } from "./ranking.ts";

const BRIEFS = 200;
const ACCOUNTS = 20_000;

const flagging = flaggingQuality(ACCOUNTS);
const figures = [
  atLeast("fit, NDCG@10", "", rankingQuality(BRIEFS, byFit), 0.85),
  reported(
    "fit, NDCG@10 in the order they came",
    "",
    rankingQuality(BRIEFS, () => 0),
  ),
  // The same applications in the order of their price: what a table without a score offers.
  reported(
    "fit, NDCG@10 by price alone",
    "",
    rankingQuality(BRIEFS, ({ input }) => -Number(input.gross)),
  ),
  atLeast("planted frauds, precision", "", flagging.precision, 0.9),
  atLeast("planted frauds, recall", "", flagging.recall, 0.9),
  atMost("planted frauds, false alarms", "", flagging.falseAlarms, 0.02),
];
for (const figure of figures) print(figure);
process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
