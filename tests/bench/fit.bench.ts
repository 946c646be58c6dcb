// `npm run bench -- fit`: does the score put planted good matches on top, and does the note find planted frauds?
import process from "node:process";
import { atLeast, atMost, print, reported } from "./figure.ts";
import { POPULATION } from "./of-population.ts";
import { byFit, flaggingQuality, populationFlagging, populationRanking, rankingQuality } from "./ranking.ts";

const BRIEFS = 200;
const ACCOUNTS = 20_000;

const flagging = flaggingQuality(ACCOUNTS);
const here = populationFlagging();
const figures = [
  atLeast("fit on the demo population, NDCG@10", "", populationRanking(POPULATION.briefs, byFit), 0.85),
  reported(
    "fit on the demo population, NDCG@10 in the order they came",
    "",
    populationRanking(POPULATION.briefs, () => 0),
  ),
  atLeast("frauds of the demo population, precision", "", here.precision, 0.9),
  atLeast("frauds of the demo population, recall", "", here.recall, 0.9),
  atMost("frauds of the demo population, false alarms", "", here.falseAlarms, 0.02),
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
