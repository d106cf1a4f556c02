// The columns of the scoring grid, made from the method, and what each cell says and takes.

import type { Answer, Method, Scale, ScenarioRow, Score } from "../api/bindings";

export type Column =
  | { kind: "asset" | "threat" | "spread" | "inherent" | "now" | "target" | "owner"; id: string }
  | { kind: "likelihood" | "threat_level" | "vulnerability_level"; id: string; scale: Scale }
  | { kind: "party"; id: string; party: string; scale: Scale };

/** With `spread`, a column says how far apart the participants are. */
export function gridColumns(method: Method, spread = false): Column[] {
  const likelihood: Column[] =
    method.likelihood_source === "direct"
      ? [{ kind: "likelihood", id: "likelihood", scale: method.likelihood }]
      : [
          { kind: "threat_level", id: "threat_level", scale: method.threat },
          { kind: "vulnerability_level", id: "vulnerability_level", scale: method.vulnerability },
        ];
  return [
    { kind: "asset", id: "asset" },
    { kind: "threat", id: "threat" },
    ...likelihood,
    ...method.parties.map(({ id }): Column => ({ kind: "party", id, party: id, scale: method.consequence })),
    ...(spread ? [{ kind: "spread", id: "spread" } as const] : []),
    { kind: "inherent", id: "inherent" },
    { kind: "now", id: "now" },
    { kind: "target", id: "target" },
    { kind: "owner", id: "owner" },
  ];
}

/** The scale that a column's answers stand on; null where nothing is answered. */
export const scaleOf = (column: Column | undefined): Scale | null =>
  column && "scale" in column ? column.scale : null;

/** What stands in a cell: its answer, and whether it is the scenario's own. */
export function answerIn(row: ScenarioRow, column: Column): { answer: Answer; own: boolean } {
  switch (column.kind) {
    case "likelihood":
    case "threat_level":
    case "vulnerability_level":
      return { answer: row.relevant ? row[column.kind] : "not_relevant", own: true };
    case "party": {
      const found = row.consequence[column.party];
      if (!found) return { answer: null, own: false };
      return { answer: found.level ?? (found.own ? "not_relevant" : null), own: found.own };
    }
    default:
      return { answer: null, own: false };
  }
}

/** The writes that an answer needs. Not relevant is said of the whole scenario in the columns of likelihood,
    and saying it twice takes it back. */
export function scoresFor(row: ScenarioRow, column: Column, answer: Answer): Score[] {
  if (column.kind === "party") return [{ consequence: { party: column.party, answer } }];
  if (column.kind !== "likelihood" && column.kind !== "threat_level" && column.kind !== "vulnerability_level")
    return [];
  if (answer === "not_relevant") return [{ relevant: !row.relevant }];
  const level = { [column.kind]: answer } as unknown as Score;
  return row.relevant ? [level] : [{ relevant: true }, level];
}

/** The row as it will look; levels follow with the register's answer. */
export function foreseen(row: ScenarioRow, column: Column, answer: Answer): ScenarioRow {
  if (column.kind === "party") {
    const level = typeof answer === "number" ? answer : null;
    return { ...row, consequence: { ...row.consequence, [column.party]: { level, own: answer !== null } } };
  }
  if (answer === "not_relevant") return { ...row, relevant: !row.relevant };
  return { ...row, relevant: true, [column.kind]: answer };
}
