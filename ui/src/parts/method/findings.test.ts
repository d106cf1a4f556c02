import { beforeAll, describe, expect, it } from "vitest";
import type { Method, Problem } from "../../api/bindings";
import { useLanguage } from "../../text/text.svelte";
import { cellOf, fieldOf, findingWords } from "./findings";

const problem = (column: string, code: string, args: Record<string, string>): Problem => ({
  place: { file: "", sheet: "", row: null, column },
  code,
  args,
  note: false,
});
const method = {
  levels: [{ id: "red", label: { da: "Kritisk", en: "Critical" } }],
  parties: [{ id: "persons", name: { da: "De registrerede", en: "Registered persons" }, categories: [] }],
} as unknown as Method;

describe("a finding about a method", () => {
  beforeAll(() => {
    useLanguage("da");
  });

  it("has the user's names in place of ids", () => {
    const found = problem("levels", "level-unused", { level: "red" });
    expect(findingWords(found, method)).toContain('"Kritisk"');
    const own = problem("rule", "bands-gap", { party: "persons", from: "13", to: "16" });
    expect(findingWords(own, method)).toMatch(/^De registrerede: Produkterne fra 13 til 16/);
    const one = problem("levels", "name-missing", { count: "1" });
    expect(findingWords(one, method)).not.toBe(findingWords({ ...one, args: { count: "2" } }, method));
  });

  it("leads to the part and the cell where it is put right", () => {
    const cell = problem("rule", "cell-without-level", { party: "", likelihood: "4", consequence: "2" });
    expect(fieldOf(cell)).toEqual({ part: "rule", id: "edit-rule" });
    expect(cellOf(cell)).toBe('[data-likelihood="4"][data-consequence="2"]');
    expect(fieldOf(problem("rule", "bands-gap", { party: "persons" })).id).toBe("edit-rule-persons");
    expect(fieldOf(problem("consequence", "scale-size", {}))).toEqual({
      part: "scales",
      id: "edit-consequence",
    });
    expect(fieldOf(problem("floor", "floor-off-scale", {})).part).toBe("effects");
    expect(cellOf(problem("levels", "sign-missing", {}))).toBeNull();
  });
});
