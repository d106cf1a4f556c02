import { describe, expect, it } from "vitest";
import { scrollFor, spanOf } from "./virtual";

describe("rows in view", () => {
  it("are the ones on screen and some more on either side", () => {
    expect(spanOf(0, 300, 30, 100_000)).toEqual({ from: 0, to: 19 });
    expect(spanOf(30_000, 300, 30, 100_000)).toEqual({ from: 992, to: 1019 });
  });

  it("never pass the ends", () => {
    expect(spanOf(99_999 * 30, 300, 30, 100_000)).toEqual({ from: 99_991, to: 100_000 });
    expect(spanOf(5_000, 300, 30, 3)).toEqual({ from: 0, to: 3 });
    expect(spanOf(0, 300, 30, 0)).toEqual({ from: 0, to: 0 });
    expect(spanOf(-50, 300, 30, 100).from).toBe(0);
  });
});

describe("scrolling to a row", () => {
  it("leaves a row alone that is seen in full", () => {
    expect(scrollFor(3, 30, 40, 0, 340)).toBeNull();
    expect(scrollFor(9, 30, 40, 0, 340)).toBeNull();
  });

  it("brings it in by the shortest way", () => {
    expect(scrollFor(10, 30, 40, 0, 340)).toBe(30);
    expect(scrollFor(3, 30, 40, 300, 340)).toBe(90);
  });
});
