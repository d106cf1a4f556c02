import { describe, expect, it } from "vitest";
import { answerOf, gridKey, moved } from "./gridKeys";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const scale = (min: number, count: number) => ({ min, levels: Array.from({ length: count }) });
const four = scale(1, 4);

describe("the key that confirms", () => {
  it("works in every column, and never together with another key", () => {
    expect(gridKey(key("b"), four)).toEqual({ kind: "confirm" });
    expect(gridKey(key("B"), null)).toEqual({ kind: "confirm" });
    expect(gridKey(key("b", { ctrlKey: true }), four)).toBeNull();
  });
});

describe("keys that answer", () => {
  it("set a level on the scale", () => {
    expect(gridKey(key("3"), four)).toEqual({ kind: "answer", answer: 3 });
    expect(gridKey(key("0"), scale(0, 5))).toEqual({ kind: "answer", answer: 0 });
  });

  it("say when a level is not on the scale", () => {
    expect(gridKey(key("5"), four)).toEqual({ kind: "outside", min: 1, max: 4 });
    expect(gridKey(key("0"), four)).toEqual({ kind: "outside", min: 1, max: 4 });
    expect(answerOf(key("5"), four)).toBeUndefined();
  });

  it("have the tenth level on 0", () => {
    expect(answerOf(key("0"), scale(1, 10))).toBe(10);
  });

  it("tell not relevant from unanswered", () => {
    expect(answerOf(key("n"), four)).toBe("not_relevant");
    expect(answerOf(key("N", { shiftKey: true }), four)).toBe("not_relevant");
    for (const name of ["u", "U", "Delete", "Backspace"]) expect(answerOf(key(name), four)).toBeNull();
  });

  it("do nothing where nothing is answered, or with Ctrl", () => {
    expect(gridKey(key("3"), null)).toBeNull();
    expect(gridKey(key("n", { ctrlKey: true }), four)).toBeNull();
    expect(gridKey(key("z", { ctrlKey: true }), four)).toBeNull();
  });
});

describe("keys that move", () => {
  const size = { rows: 200, columns: 10, page: 12 };
  const at = { row: 5, column: 2 };
  const after = (name: string, held: Partial<KeyboardEvent> = {}, from = at) => {
    const found = gridKey(key(name, held), four);
    return found?.kind === "move" ? moved(from, found.move, size) : null;
  };

  it("step by step and stay inside", () => {
    expect(after("ArrowDown")).toEqual({ row: 6, column: 2 });
    expect(after("ArrowLeft")).toEqual({ row: 5, column: 1 });
    expect(after("ArrowUp", {}, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(after("ArrowRight", {}, { row: 199, column: 9 })).toEqual({ row: 199, column: 9 });
  });

  it("by page, row and to the ends", () => {
    expect(after("PageDown")).toEqual({ row: 17, column: 2 });
    expect(after("PageUp")).toEqual({ row: 0, column: 2 });
    expect(after("Home")).toEqual({ row: 5, column: 0 });
    expect(after("End")).toEqual({ row: 5, column: 9 });
    expect(after("Home", { ctrlKey: true })).toEqual({ row: 0, column: 2 });
    expect(after("End", { ctrlKey: true })).toEqual({ row: 199, column: 2 });
  });

  it("stand on the first row of an empty grid", () => {
    expect(moved(at, { to: "last" }, { rows: 0, columns: 10, page: 1 }).row).toBe(0);
  });
});

describe("other keys", () => {
  it("open, explain and leave", () => {
    expect(gridKey(key("Enter"), four)).toEqual({ kind: "open" });
    expect(gridKey(key("?", { shiftKey: true }), null)).toEqual({ kind: "why" });
    expect(gridKey(key("Escape"), four)).toEqual({ kind: "leave" });
    expect(gridKey(key("Tab"), four)).toBeNull();
  });
});
