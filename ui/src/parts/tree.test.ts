import { expect, test } from "vitest";
import { stepFor, visible, type Line } from "./tree";

const line = (id: string, parent: string | null, depth: number): Line => ({ id, parent, depth });
const LINES = [
  line("a", null, 0),
  line("b", "a", 1),
  line("c", "b", 2),
  line("d", "a", 1),
  line("e", null, 0),
];
const ids = (closed: string[]): string =>
  visible(LINES, new Set(closed))
    .map(({ id }) => id)
    .join("");

test("what is under a closed line is not seen", () => {
  expect(ids([])).toBe("abcde");
  expect(ids(["b"])).toBe("abde");
  expect(ids(["a"])).toBe("ae");
  expect(ids(["a", "b", "e"])).toBe("ae");
});

test("the keys of a tree lead where ARIA says", () => {
  const step = (key: string, at: string, closed: string[] = []) => stepFor(key, at, LINES, new Set(closed));
  expect(step("ArrowDown", "b", ["b"])).toEqual({ to: "d" });
  expect(step("ArrowDown", "e")).toEqual({});
  expect(step("ArrowUp", "d")).toEqual({ to: "c" });
  expect(step("Home", "d")).toEqual({ to: "a" });
  expect(step("End", "a", ["a"])).toEqual({ to: "e" });
  expect(step("ArrowRight", "a", ["a"])).toEqual({ open: "a" });
  expect(step("ArrowRight", "a")).toEqual({ to: "b" });
  expect(step("ArrowRight", "e")).toEqual({});
  expect(step("ArrowLeft", "a")).toEqual({ close: "a" });
  expect(step("ArrowLeft", "c")).toEqual({ to: "b" });
  expect(step("ArrowLeft", "e")).toEqual({});
  expect(step("x", "a")).toBeNull();
});
