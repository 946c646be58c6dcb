import { expect, test } from "vitest";
import {
  BANK,
  held,
  LOSSES,
  payable,
  PLATFORM_FEE,
  PROCESSOR_PENDING,
  receivable,
  shared,
  suspense,
} from "./accounts.ts";
import { addsTo } from "./words.ts";

test.each([
  ["money comes to the processor", PROCESSOR_PENDING, 100n, true],
  ["money leaves the processor", PROCESSOR_PENDING, -100n, false],
  ["a deal is funded", held("d"), -100n, true],
  ["a deal's money is released", held("d"), 100n, false],
  ["a creator earns", payable("c"), -100n, true],
  ["a creator is paid", payable("c"), 100n, false],
  ["we earn a fee", PLATFORM_FEE, -10n, true],
  ["a creator owes", receivable("c"), 50n, true],
  ["what a creator owes comes off a payout", receivable("c"), -50n, false],
  ["we bear a loss", LOSSES, 50n, true],
  ["the bank takes a payment back", suspense("cb"), 50n, true],
  ["the bank returns it", suspense("cb"), -50n, false],
  ["one charge for several deals comes in", shared("g"), -50n, true],
  ["and is shared out", shared("g"), 50n, false],
  ["the operator pays from its bank", BANK, -50n, true],
])("%s", (_name, account, amount, adds) => expect(addsTo({ ...account, amount })).toBe(adds));
