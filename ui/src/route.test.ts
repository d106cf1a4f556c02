import { describe, expect, it } from "vitest";
import { parsePlace, placeText, screenOf } from "./route";

describe("a place in the address", () => {
  it("is the overview when there is none", () => {
    expect(screenOf(parsePlace(""))).toBe("overview");
    expect(screenOf(parsePlace("#/"))).toBe("overview");
  });

  it("has parts and what is chosen", () => {
    const place = parsePlace("#/scenarios/a%20b?level=red&text=%C3%A6ble");
    expect(place.parts).toEqual(["scenarios", "a b"]);
    expect(place.query).toEqual({ level: "red", text: "æble" });
    expect(place.path).toBe("/scenarios/a%20b");
  });

  it("survives a broken escape", () => {
    expect(parsePlace("#/assets/%E0%A4%A").parts).toEqual(["assets", "%E0%A4%A"]);
  });

  it("is written without empty choices, and reads back the same", () => {
    const text = placeText("/scenarios", {
      stage: "target",
      likelihood: 0,
      party: null,
      text: "",
      unit: "u & v",
    });
    expect(text).toBe("/scenarios?stage=target&likelihood=0&unit=u+%26+v");
    expect(parsePlace(text).query).toEqual({ stage: "target", likelihood: "0", unit: "u & v" });
    expect(placeText("/history")).toBe("/history");
  });
});
