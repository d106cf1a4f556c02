import { describe, expect, it } from "vitest";
import { arrow, curve, ends, lanes, thickness } from "./moves";

describe("arrows on the heat map", () => {
  it("start and end where the risks were and are", () => {
    const drawn = curve({ x: 100, y: 0 }, { x: 100, y: 120 }, 2);
    expect(drawn.path.startsWith("M100,0 Q")).toBe(true);
    expect(drawn.head.startsWith("100,120 ")).toBe(true);
    expect(drawn.label.x).toBeGreaterThan(100);
    expect(curve({ x: 100, y: 0 }, { x: 100, y: 120 }, 2, -1).label.x).toBeLessThan(100);
  });

  it("are thicker where more risks move", () => {
    expect(thickness(40, 40)).toBeGreaterThan(thickness(1, 40));
  });

  it("take lanes of their own where they cross the same cells", () => {
    const column = [
      { from: [4, 3], to: [2, 3] },
      { from: [3, 3], to: [1, 3] },
      { from: [4, 1], to: [3, 1] },
    ] as const;
    const [one, two, far] = lanes(column);
    expect(one).not.toEqual(two);
    expect(far).toEqual(one);
  });

  it("leave the numbers free along a row", () => {
    const back = ends({ from: [3, 3], to: [3, 2] }, { across: 0.82, side: 1 });
    expect(back.start).toBeLessThan(0.5);
    expect(back.end).toBeGreaterThan(0.5);
    expect(back.down).toBeGreaterThan(0.75);
    const ahead = ends({ from: [3, 2], to: [3, 3] }, { across: 0.3, side: 1 });
    expect(ahead.start).toBeGreaterThan(ahead.end);
    expect(ahead.down).toBeLessThan(0.25);
    const down = ends({ from: [4, 3], to: [3, 3] }, { across: 0.3, side: 1 });
    expect(down.start).toBe(down.end);
  });

  it("have the same head as on paper", () => {
    const { head, base } = arrow({ x: 0, y: 0 }, { x: 100, y: 0 }, 2);
    expect(base).toEqual({ x: 90, y: 0 });
    expect(head).toEqual([
      { x: 100, y: 0 },
      { x: 90, y: 4.5 },
      { x: 90, y: -4.5 },
    ]);
  });
});
