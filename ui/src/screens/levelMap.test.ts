import { describe, expect, it } from "vitest";
import type { Method, Scale } from "../api/bindings";
import { scalesOf } from "./levelMap";

const scale = { min: 1, levels: [] } as unknown as Scale;
const direct = { likelihood_source: "direct", likelihood: scale, consequence: scale } as unknown as Method;
const product = {
  likelihood_source: "threat_x_vulnerability",
  threat: scale,
  vulnerability: scale,
  consequence: scale,
} as unknown as Method;
const names = (before: Method, after: Method): string[] => scalesOf(before, after).map((one) => one.name);

describe("the scales that are mapped", () => {
  it("are those that both methods have", () => {
    expect(names(direct, direct)).toEqual(["likelihood", "consequence"]);
    expect(names(product, product)).toEqual(["threat", "vulnerability", "consequence"]);
    expect(names(direct, product)).toEqual(["consequence"]);
  });
});
