// A measure's form: what may be chosen, and which changes are foreseen before they are saved.

import type { Measure } from "../api/bindings";

export const STATES: Measure["state"][] = ["planned", "in place", "retired"];
export const RESULTS: Measure["test_result"][] = ["not tested", "passed", "failed"];

export const blankMeasure = (): Measure => ({
  reference: "",
  name: "",
  controls: [],
  state: "planned",
  owner: null,
  due: null,
  cost: null,
  last_tested: null,
  test_result: "not tested",
  test_months: 12,
});

const FELT: (keyof Measure)[] = ["state", "test_result", "last_tested", "test_months"];

/** Whether a change can move levels. */
export const movesLevels = (change: Partial<Measure>): boolean => FELT.some((field) => field in change);

/** What a new test result means for the other fields: it is of `today`. */
export const tested = (result: Measure["test_result"], today: string): Partial<Measure> => ({
  test_result: result,
  last_tested: result === "not tested" ? null : today,
});

/** A whole number from a field; null where there is none, undefined where it is something else. */
export function wholeNumber(text: string): number | null | undefined {
  const plain = text.replace(/[\s.]/g, "");
  if (plain === "") return null;
  return /^\d{1,10}$/.test(plain) ? Number(plain) : undefined;
}

/** Today as the register writes days. */
export const isoToday = (now = new Date()): string => {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
