import { describe, expect, it } from "vitest";
import { scenarioFilter } from "./scenarioFilter";

describe("the list behind a number", () => {
  it("starts with the highest confirmed risks", () => {
    expect(scenarioFilter({})).toMatchObject({
      stage: "current_confirmed",
      sort: "level",
      descending: true,
      state: null,
    });
  });

  it("reads a cell of the heat map", () => {
    const filter = scenarioFilter({ stage: "target", likelihood: "0", consequence: "4", party: "persons" });
    expect(filter).toMatchObject({ stage: "target", likelihood: 0, consequence: 4, party: "persons" });
  });

  it("does not believe everything in the address", () => {
    const filter = scenarioFilter({ stage: "x", sort: "y", state: "z", only: "w", likelihood: "-1" });
    expect(filter).toMatchObject({
      stage: "current_confirmed",
      sort: "level",
      state: null,
      only: null,
      likelihood: null,
    });
  });

  it("sorts names upwards until told otherwise", () => {
    expect(scenarioFilter({ sort: "asset" }).descending).toBe(false);
    expect(scenarioFilter({ sort: "asset", descending: "yes" }).descending).toBe(true);
    expect(scenarioFilter({ sort: "level", descending: "no" }).descending).toBe(false);
  });
});
