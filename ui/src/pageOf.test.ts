import { describe, expect, it } from "vitest";
import type { Kind } from "./api/bindings";
import { openOf, pageOf } from "./pageOf";

describe("the page of a record", () => {
  it("is its kind and id", () => {
    expect(pageOf("assets", "7")).toBe("/assets/7");
    expect(pageOf("people", "7")).toBe("/people/7");
    expect(pageOf("drafts", "7")).toBe("/methods/7");
    expect(pageOf("methods", "7")).toBe("/methods");
  });
  it("is that of what the record belongs to", () => {
    const page = (kind: Kind): { page: { kind: Kind; id: string } } => ({ page: { kind, id: "9" } });
    expect(openOf(page("scenarios"))).toBe("/scenarios/9");
    expect(openOf(page("assets"))).toBe("/assets/9");
  });
});
