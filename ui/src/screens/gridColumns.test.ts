import { describe, expect, it } from "vitest";
import type { Method, Scale, ScenarioRow } from "../api/bindings";
import { answerIn, foreseen, gridColumns, scaleOf, scoresFor, type Column } from "./gridColumns";

const scale: Scale = { min: 1, levels: [] };
const word = { da: "x", en: "x" };
const method = (parts: object): Method => ({ ...shared, ...parts }) as unknown as Method;
const shared = {
  id: "m",
  version: 1,
  name: word,
  source: word,
  properties: "CIA",
  consequence: scale,
  levels: [],
  parties: ["persons", "society"].map((id) => ({ id, name: word, categories: [], rule: null })),
};
const direct = method({ likelihood_source: "direct", likelihood: scale });
const product = method({ likelihood_source: "threat_x_vulnerability", threat: scale, vulnerability: scale });

const row = (parts: Partial<ScenarioRow> = {}): ScenarioRow =>
  ({
    id: "s",
    revision: 3,
    reference: "R-1",
    assessment: "v",
    assessment_name: "",
    asset: "a",
    asset_name: "",
    threat: "t",
    threat_name: word,
    unit_name: null,
    owner_name: null,
    relevant: true,
    likelihood: 2,
    threat_level: null,
    vulnerability_level: null,
    consequence: { persons: { level: 4, own: false }, society: { level: null, own: true } },
    inherent: null,
    current_claimed: null,
    current_confirmed: null,
    target: null,
    ...parts,
  }) as ScenarioRow;

const column = (method: Method, id: string): Column => {
  const found = gridColumns(method).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe("the grid's columns", () => {
  it("come from the method", () => {
    expect(gridColumns(direct).map(({ id }) => id)).toEqual(
      "asset threat likelihood persons society inherent now target owner".split(" "),
    );
    expect(gridColumns(product).map(({ id }) => id)).toContain("vulnerability_level");
    expect(scaleOf(column(direct, "owner"))).toBeNull();
    expect(scaleOf(column(direct, "persons"))).toBe(scale);
  });

  it("tell own, inherited, not relevant and unanswered apart", () => {
    expect(answerIn(row(), column(direct, "likelihood"))).toEqual({ answer: 2, own: true });
    expect(answerIn(row({ relevant: false }), column(direct, "likelihood")).answer).toBe("not_relevant");
    expect(answerIn(row(), column(direct, "persons"))).toEqual({ answer: 4, own: false });
    expect(answerIn(row(), column(direct, "society")).answer).toBe("not_relevant");
    expect(answerIn(row({ consequence: {} }), column(direct, "persons")).answer).toBeNull();
  });
});

describe("an answer", () => {
  it("is one write", () => {
    expect(scoresFor(row(), column(direct, "likelihood"), 3)).toEqual([{ likelihood: 3 }]);
    expect(scoresFor(row(), column(product, "threat_level"), null)).toEqual([{ threat_level: null }]);
    expect(scoresFor(row(), column(direct, "persons"), "not_relevant")).toEqual([
      { consequence: { party: "persons", answer: "not_relevant" } },
    ]);
    expect(scoresFor(row(), column(direct, "owner"), 3)).toEqual([]);
  });

  it("makes the scenario not relevant, and the same key takes it back", () => {
    const likelihood = column(direct, "likelihood");
    expect(scoresFor(row(), likelihood, "not_relevant")).toEqual([{ relevant: false }]);
    expect(scoresFor(row({ relevant: false }), likelihood, "not_relevant")).toEqual([{ relevant: true }]);
    expect(scoresFor(row({ relevant: false }), likelihood, 2)).toEqual([
      { relevant: true },
      { likelihood: 2 },
    ]);
  });

  it("shows at once, without guessing a level", () => {
    expect(foreseen(row(), column(direct, "likelihood"), 4).likelihood).toBe(4);
    expect(foreseen(row(), column(direct, "persons"), null).consequence.persons).toEqual({
      level: null,
      own: false,
    });
    expect(foreseen(row(), column(direct, "likelihood"), "not_relevant").relevant).toBe(false);
    expect(foreseen(row(), column(direct, "likelihood"), 4).inherent).toBeNull();
  });
});
