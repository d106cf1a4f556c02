// The method's own words, which stand in term.ftl and serve screen and paper alike. This file knows
// how they are named there.

import type {
  AssessmentKind,
  AssessmentState,
  ApprovalStanding,
  AssetKind,
  Breadth,
  Change,
  LedgerLine,
  Method,
  Property,
  RiskLevel,
  Scale,
  Stage,
} from "../api/bindings";
import { say, t, tOr } from "./text.svelte";

const dashed = (id: string): string => id.replaceAll(" ", "-");
const word = (family: string, id: string): string => t(`${family}-${dashed(id)}`);

export const stageName = (stage: Stage): string => word("stage", stage);
export const propertyName = (property: Property): string => word("property", property);
export const kindName = (kind: AssetKind): string => word("asset-kind", kind);
export const assessmentKind = (kind: AssessmentKind): string => word("assessment-kind", kind);
export const ASSESSMENT_KINDS: readonly AssessmentKind[] = [
  "asset",
  "process",
  "project",
  "supplier",
  "workshop",
];
/** How far an assessment is; an approval that no longer covers the content says so. */
export const assessmentState = (of: { state: AssessmentState; approval: ApprovalStanding | null }): string =>
  of.approval === "reopened" ? word("approval-standing", "reopened") : word("assessment-state", of.state);
export const breadthText = (breadth: Breadth): string => word("round-breadth", breadth);
export const changeName = (change: Change): string => word("change", change);
export const mediumName = (medium: string): string => word("medium", medium);
export const classificationName = (classification: string): string => word("classification", classification);
export const personalDataName = (held: string): string => word("personal-data", held);
export const originName = (origin: string): string => word("origin", origin);
export const treatmentName = (treatment: string): string => word("treatment", treatment);
export const factorName = (factor: LedgerLine["factor"]): string => word("factor", factor);
export const measureState = (state: string): string => word("measure-state", state);
export const testResult = (result: string): string => word("test-result", result);
export const testState = (state: string): string => word("test-state", state);
export const runResult = (result: string): string => word("result", result);
/** What people call a framework; one of the user's own is called by itself. */
export const frameworkName = (framework: string): string => tOr(`framework-${dashed(framework)}`, framework);
export const themeName = (theme: string): string => tOr(`control-theme-${dashed(theme)}`, theme);
export const evidenceName = (evidence: string): string => word("evidence", evidence);
/** What was done, in words; columns are named as above their lists. */
export const operation = (op: string, args: Record<string, string> = {}): string => {
  const { kind, columns } = args;
  const heading = (column: string): string =>
    tOr(`column-${kind}-${column}`, tOr(`column-any-${column}`, column));
  const named =
    kind !== undefined && columns !== undefined
      ? { ...args, columns: columns.split(", ").map(heading).join(", ") }
      : args;
  return tOr(`op-${dashed(op)}`, op, named);
};
/** What a list is called. */
export const listName = (list: string): string =>
  list === "suppliers" ? t("list-suppliers") : recordKind(list);
/** A word of one of the closed sets of details: `life_cycle`, "in use". */
export const wordName = (family: string, id: string): string => word(family.replaceAll("_", "-"), id);
export const dutyName = (role: string): string => word("duty", role);
export const recordKind = (kind: string): string => tOr(`kind-${dashed(kind)}`, kind);

/** The party's name in the method; "" stands for all. */
export const partyName = (method: Method, id: string): string => {
  const find = (parties: Method["parties"]): Method["parties"][number] | undefined =>
    parties.flatMap((party) => [party, ...party.categories]).find((party) => party.id === id);
  const found = find(method.parties);
  return found ? say(found.name) : id;
};

export const levelOf = (method: Method | undefined, id: string | null | undefined): RiskLevel | undefined =>
  id ? method?.levels.find((level) => level.id === id) : undefined;

/** The level at `value` of a scale. */
export const scaleLevel = (scale: Scale, value: number): Scale["levels"][number] | undefined =>
  scale.levels[value - scale.min];

/** "3 Sandsynligt" */
export const scaleText = (scale: Scale, value: number): string => {
  const level = scaleLevel(scale, value);
  return level ? `${value} ${say(level.label)}` : String(value);
};

/** Every value of a scale, from the lowest. */
export const scaleValues = (scale: Scale): number[] => scale.levels.map((_, at) => scale.min + at);

/** The properties of a text like "CIA". */
export const PROPERTIES: Record<string, Property> = {
  C: "confidentiality",
  I: "integrity",
  A: "availability",
  U: "authenticity",
};
export const propertiesOf = (letters: string): Property[] =>
  [...letters].flatMap((letter) => PROPERTIES[letter] ?? []);

/** "lower 1" as words. */
export function adjustWords(adjust: string): string {
  const [how = "inherit", by] = adjust.split(" ");
  return t(`adjust-${how}`, { steps: Number(by ?? 0), level: Number(by ?? 0) });
}
