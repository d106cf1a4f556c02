import { describe, expect, it } from "vitest";
import { addMonths, dayKey, filterOf, grouped, groupOf, recordPath, week, weeksOf } from "./due";
import type { DueRow } from "../api/bindings";

describe("the days of the follow-up", () => {
  it("numbers weeks as ISO 8601 does", () => {
    expect([week("2026-01-01"), week("2026-11-24"), week("2027-01-03"), week("2024-12-30")]).toEqual([
      1, 48, 53, 1,
    ]);
  });

  it("shows the weeks of a month whole, Monday first", () => {
    const weeks = weeksOf("2026-11");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe("2026-10-26");
    expect(weeks[5]?.[6]).toBe("2026-12-06");
    expect(weeksOf("2027-02")).toHaveLength(4);
  });

  it("moves by day, week and month, and keeps to the month's last day", () => {
    expect(dayKey("ArrowRight", "2026-11-30")).toBe("2026-12-01");
    expect(dayKey("ArrowUp", "2026-11-03")).toBe("2026-10-27");
    expect(dayKey("Home", "2026-11-22")).toBe("2026-11-16");
    expect(dayKey("End", "2026-11-16")).toBe("2026-11-22");
    expect(dayKey("PageDown", "2026-01-31")).toBe("2026-02-28");
    expect(addMonths("2026-03-31", -13)).toBe("2025-02-28");
    expect(dayKey("x", "2026-11-16")).toBeNull();
  });

  it("groups by how near a day is", () => {
    const today = "2026-11-24";
    const days = ["2026-11-23", "2026-11-24", "2026-11-29", "2026-11-30", "2026-12-01"];
    expect(days.map((day) => groupOf(day, today))).toEqual(["overdue", "week", "week", "month", "later"]);
    const rows = days.map((due) => ({ due }) as DueRow);
    expect(grouped(rows, today).map(({ group, rows }) => [group, rows.length])).toEqual([
      ["overdue", 1],
      ["week", 2],
      ["month", 1],
      ["later", 1],
    ]);
    expect(grouped([], today)).toEqual([]);
  });

  it("opens each record at its place", () => {
    expect(recordPath({ kind: "scenarios", id: "x" })).toEqual(["/scenarios/x", {}]);
    expect(recordPath({ kind: "routines", id: "x" })).toEqual(["/due", { routine: "x" }]);
  });

  it("reads its filter from the address", () => {
    expect(filterOf({ what: "review_due", overdue: "yes", person: "p" })).toMatchObject({
      what: "review_due",
      overdue: true,
      person: "p",
      unit: null,
    });
    expect(filterOf({ what: "cats" }).what).toBeNull();
  });
});
