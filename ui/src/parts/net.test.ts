import { describe, expect, it } from "vitest";
import { pathsOf, stepFrom, zoomed, type Drawn } from "./net";

const box = (layer: number, x: number): Drawn["boxes"][number] => ({
  id: `${layer}-${x}`,
  reference: "",
  name: "",
  lines: [],
  kind: "",
  level: null,
  properties: [],
  at: { x, y: layer * 100 },
  width: 100,
  height: 40,
  layer,
});
const line = (
  from: number,
  to: number,
  style: Drawn["lines"][number]["style"] = "plain",
): Drawn["lines"][number] => ({
  from,
  to,
  points: [],
  style,
  label: "",
  label_at: { x: 0, y: 0 },
  ring: false,
});
// 0 and 1 above; 0 needs 2, 1 needs 3 and, cut, 2; 3 needs 4.
const diagram: Drawn = {
  width: 0,
  height: 0,
  boxes: [box(0, 0), box(0, 200), box(1, 0), box(1, 200), box(2, 0)],
  lines: [line(0, 2), line(1, 3), line(1, 2, "cut"), line(3, 4)],
  rings: [],
  alternative: "",
};

describe("arrow keys in a diagram", () => {
  it("stay in the layer to the sides", () => {
    expect(stepFrom(diagram, 0, "ArrowRight")).toBe(1);
    expect(stepFrom(diagram, 1, "ArrowRight")).toBe(1);
    expect(stepFrom(diagram, 2, "ArrowLeft")).toBe(2);
    expect(stepFrom(diagram, 3, "Home")).toBe(0);
    expect(stepFrom(diagram, 0, "End")).toBe(4);
  });
  it("follow the dependencies up and down, the nearest first", () => {
    expect(stepFrom(diagram, 1, "ArrowDown")).toBe(3);
    expect(stepFrom(diagram, 3, "ArrowDown")).toBe(4);
    expect(stepFrom(diagram, 4, "ArrowUp")).toBe(3);
    // What nothing is joined to leads to the nearest in the next layer.
    expect(stepFrom(diagram, 2, "ArrowDown")).toBe(4);
    expect(stepFrom(diagram, 0, "ArrowUp")).toBe(0);
    expect(stepFrom(diagram, 4, "ArrowDown")).toBe(4);
  });
});

describe("the paths of a box", () => {
  it("lead up and down, and end where the need is cut", () => {
    expect([...pathsOf(diagram, 3)].sort()).toEqual([1, 3, 4]);
    expect([...pathsOf(diagram, 2)].sort()).toEqual([0, 2]);
  });
});

describe("zoom", () => {
  it("goes step by step and stops at the ends", () => {
    expect(zoomed(1, 1)).toBe(1.25);
    expect(zoomed(0.9, -1)).toBe(0.8);
    expect(zoomed(2, 1)).toBe(2);
    expect(zoomed(0.35, -1)).toBe(0.35);
  });
});
