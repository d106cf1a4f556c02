import { describe, expect, it } from "vitest";
import { contrast, inkOn, luminance } from "./colour";

describe("ink on a method's colour", () => {
  it("is dark on light colours and light on dark ones", () => {
    expect(inkOn("#fdbf6f")).toBe("#1a1a1a");
    expect(inkOn("#8b0000")).toBe("#ffffff");
  });

  it("can be read on every grey", () => {
    for (let value = 0; value < 256; value += 1) {
      const part = value.toString(16).padStart(2, "0");
      const colour = `#${part}${part}${part}`;
      expect(contrast(colour, inkOn(colour)), colour).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("knows black from white", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(luminance("red")).toBeNull();
  });
});
