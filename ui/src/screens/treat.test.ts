import { describe, expect, it } from "vitest";
import { GAPS, STANDINGS, treatFilter } from "./treat";

describe("the filter of treatment", () => {
  it("is read from an address, and leaves out what it does not know", () => {
    const none = { unit: null, owner: null, missing: null, standing: null, measure: null, scenario: null };
    expect(treatFilter({})).toEqual(none);
    expect(treatFilter({ unit: "u", missing: "no owner", standing: "late" })).toEqual({
      ...none,
      unit: "u",
      missing: "no owner",
    });
  });
  it("offers what is worst first", () => {
    expect(GAPS[0]).toBe("overdue");
    expect(STANDINGS[0]).toBe("overdue");
  });
});
