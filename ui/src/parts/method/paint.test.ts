import { describe, expect, it } from "vitest";
import { paintKey } from "./paint";

const levels = [
  { id: "green", sign: "G" },
  { id: "yellow", sign: "2" },
  { id: "red", sign: "R" },
];
const size = { rows: 3, columns: 4 };
const at = { row: 1, column: 1 };
const press = (key: string, last: string | null = null, spot = at, more = {}) =>
  paintKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, levels, spot, size, last);

describe("keys on a matrix", () => {
  it("moves, and stops at the edges", () => {
    expect(press("ArrowUp")).toEqual({ kind: "move", spot: { row: 0, column: 1 } });
    expect(press("ArrowUp", null, { row: 0, column: 0 })).toEqual({
      kind: "move",
      spot: { row: 0, column: 0 },
    });
    expect(press("ArrowRight", null, { row: 2, column: 3 })).toEqual({
      kind: "move",
      spot: { row: 2, column: 3 },
    });
    expect(press("End")).toEqual({ kind: "move", spot: { row: 1, column: 3 } });
  });
  it("paints by sign before place, and repeats", () => {
    expect(press("r")).toEqual({ kind: "paint", level: "red" });
    expect(press("2")).toEqual({ kind: "paint", level: "yellow" });
    expect(press("3")).toEqual({ kind: "paint", level: "red" });
    expect(press("4")).toBeNull();
    expect(press("0")).toBeNull();
    expect(press(" ")).toBeNull();
    expect(press(" ", "red")).toEqual({ kind: "paint", level: "red" });
    expect(press("Delete")).toEqual({ kind: "paint", level: "" });
  });
  it("leaves the window's own keys alone", () => {
    expect(press("z", null, at, { ctrlKey: true })).toBeNull();
    expect(press("Tab")).toBeNull();
  });
});
