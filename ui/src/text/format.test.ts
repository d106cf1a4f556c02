import { describe, expect, it } from "vitest";
import table from "../../../assets/text/formats.json";
import { date, daysBetween, number, time } from "./format";

describe("numbers and dates as in the table that the reports share", () => {
  it.each(table.numbers)("$value", ({ value, da, en }) => {
    expect([number(value, "da"), number(value, "en")]).toEqual([da, en]);
  });

  it.each(table.dates)("$value", ({ value, da, en }) => {
    expect([date(value, "da"), date(value, "en")]).toEqual([da, en]);
  });

  it.each(table.moments)("$value", ({ value, da, en }) => {
    expect([time(value, "da"), time(value, "en")]).toEqual([da, en]);
  });

  it("leaves alone what is no date", () => {
    expect(date("snart", "da")).toBe("snart");
    expect(time("", "en")).toBe("");
  });

  it("counts whole days", () => {
    expect(daysBetween("2026-11-21T23:00:00Z", "2026-11-28")).toBe(7);
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });
});
