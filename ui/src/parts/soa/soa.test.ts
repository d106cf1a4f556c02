import { describe, expect, it } from "vitest";
import type { SoaRow } from "../../api/bindings";
import { linesOf, standOf, wantedRows } from "./soa";

const none = { count: 0, first: [] };
function row(reference: string, theme: string, included: boolean | null): SoaRow {
  return {
    control: reference,
    reference,
    framework: "f",
    theme,
    name: { da: `Kontrol ${reference}`, en: `Control ${reference}` },
    decision:
      included === null ? null : { id: reference, revision: 1, included, reasons: [], justification: "" },
    speaks_for: [],
    state: included === false ? "not applicable" : "no test defined",
    carried_out: "none",
    measures: [],
    treated: none,
    countered: none,
    requirements: [],
  };
}
const rows = [row("5.1", "a", true), row("5.2", "a", null), row("6.1", "b", false)];
const all = { shown: "all", state: null, framework: "f", text: "" } as const;

describe("the statement's rows", () => {
  it("says of each where it stands, and never counts an undecided one as included", () => {
    expect(rows.map(standOf)).toEqual(["included", "undecided", "excluded"]);
  });
  it("shows what is wanted", () => {
    const refs = (wanted: Parameters<typeof wantedRows>[1]): string[] =>
      wantedRows(rows, wanted).map(({ reference }) => reference);
    expect(refs(all)).toEqual(["5.1", "5.2", "6.1"]);
    expect(refs({ ...all, shown: "undecided" })).toEqual(["5.2"]);
    expect(refs({ ...all, state: "not applicable" })).toEqual(["6.1"]);
    expect(refs({ ...all, text: "5.1" })).toEqual(["5.1"]);
    expect(refs({ ...all, framework: "" })).toEqual([]);
  });
  it("puts a heading before each theme, and none where there are no themes", () => {
    const shape = linesOf(rows).map((line) => line.row?.reference ?? line.theme);
    expect(shape).toEqual(["a", "5.1", "5.2", "b", "6.1"]);
    expect(linesOf([row("EK-1", "", true)])).toHaveLength(1);
  });
});
