import { describe, expect, it } from "vitest";
import type { Asset } from "../api/bindings";
import { blankAsset, differences } from "./asset";

describe("two versions of an asset", () => {
  it("differ only in what says something else", () => {
    const mine: Asset = { ...blankAsset(), name: "Omsorg", consequence: { "a.b": 3, "c.d": null } };
    expect(differences(mine, { ...mine, consequence: { "a.b": 3 } })).toEqual([]);
    expect(differences(mine, { ...mine, name: "Pleje", owner: "p" })).toEqual(["name", "owner"]);
  });
});
