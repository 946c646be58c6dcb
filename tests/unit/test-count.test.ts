import { expect, test } from "vitest";
import { countPlaywright, countVitest, honest, lastLine } from "#tests/support/test-count.ts";

const passed = { status: "passed" };

test("a Vitest report is counted, and a file that broke before its tests is a failure", () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: "failed", assertionResults: [passed, { status: "failed" }] },
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [passed, passed] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
});

test("a flaky end-to-end test and an error outside any test are failures", () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test("a step that crashed or ran nothing has failed", () => {
  const good = { passed: 4, failed: 0, skipped: 0 };
  expect(honest(good, 0)).toEqual(good);
  expect(honest(good, 1)).toEqual({ ...good, failed: 1 });
  expect(honest({ passed: 0, failed: 0, skipped: 9 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 9 });
  expect(honest({ passed: 4, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test("the last line", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(lastLine({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
