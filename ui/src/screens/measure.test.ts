import { expect, test } from "vitest";
import { isoToday, movesLevels, tested, wholeNumber } from "./measure";

test("a new result is of today, and no test has no day", () => {
  expect(tested("failed", "2026-11-24")).toEqual({ test_result: "failed", last_tested: "2026-11-24" });
  expect(tested("not tested", "2026-11-24")).toEqual({ test_result: "not tested", last_tested: null });
});

test("only what counts for levels is foreseen", () => {
  expect(movesLevels({ state: "retired" })).toBe(true);
  expect(movesLevels(tested("failed", "2026-11-24"))).toBe(true);
  expect(movesLevels({ name: "Backup", cost: 100 })).toBe(false);
});

test("an amount may have dots and spaces; words are no amount", () => {
  expect(wholeNumber("1.200 000")).toBe(1_200_000);
  expect(wholeNumber(" ")).toBeNull();
  expect(wholeNumber("mange")).toBeUndefined();
  expect(wholeNumber("-5")).toBeUndefined();
});

test("today is the day where the user is", () => {
  expect(isoToday(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
