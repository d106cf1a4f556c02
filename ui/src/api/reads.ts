// Which kinds of record each command shows. A write tells which kinds it touched, and exactly the
// commands that show one of them are asked again.

import { LISTED } from "../list/lists";
import { GROUPS } from "../rail";
import { settle, type DataOf } from "./answer";
import { commands } from "./bindings";
import type { Read } from "./cache";

const RISK = ["scenarios", "assessments", "assets", "dependencies", "threats", "methods", "units", "people"];
const ANY = [...RISK, "vulnerabilities", "controls", "measures", "effects", "opinions"];
/** What controls are judged by. */
const TESTED = [
  "controls",
  "measures",
  "tests",
  "runs",
  "mappings",
  "applicability",
  "maturity",
  "people",
  "units",
];
/** Every kind that a list of records may show, by itself or by name. */
const EVERY = [...LISTED, "methods"];
/** The kinds that the rail counts. */
const COUNTED = GROUPS.flatMap(({ steps }) => steps.flatMap(({ count }) => count ?? []));

const SHOWS = {
  railCounts: COUNTED,
  choices: ["units", "people", "assets", "assessments", "vulnerabilities", "controls"],
  overview: [...ANY, "acceptances", "routines"],
  due: EVERY,
  wheel: ["routines", "people", "units"],
  routine: ["routines"],
  attachments: ["attachments"],
  listAssessments: ANY,
  assessment: ANY,
  threatCatalogues: ["threats"],
  planScenarios: ANY,
  difference: ANY,
  methodVersions: ["methods"],
  suggestedMap: ["methods", "assessments"],
  previewMove: ANY,
  listScenarios: [...RISK, "measures", "effects"],
  scenario: ANY,
  listAssets: RISK,
  asset: RISK,
  dependencyDiagram: RISK,
  failureReach: ["assets", "dependencies", "methods", "units"],
  singlePoints: ["assets", "dependencies", "methods", "units"],
  assetFields: [],
  retirement: [...ANY, "routines"],
  unitTree: RISK,
  unit: RISK,
  person: ["people"],
  duties: [...ANY, "routines"],
  listThreats: ["threats", "scenarios"],
  threat: ["threats"],
  catalogues: ["threats", "vulnerabilities", "controls"],
  measure: [...ANY, "tests", "runs"],
  controls: TESTED,
  control: [...ANY, ...TESTED],
  tests: ["tests", "runs", "people"],
  controlTest: ["tests", "runs", "people", "attachments"],
  maturity: ["maturity", "controls", "units"],
  treatmentPlan: [...ANY, "acceptances", "actions"],
  treatmentBudget: [...ANY, "actions"],
  listActions: ["actions", "measures", "effects", "people", "units"],
  soa: [...ANY, "applicability", "statements", "requirements", "tests", "runs", "mappings"],
  listPolicies: ["policies", "acknowledgements", "people", "units"],
  policyKnowledge: ["policies", "acknowledgements", "people", "units"],
  suggestions: [...ANY, "incidents"],
  assetIncidents: ["incidents"],
  indicators: EVERY,
  indicator: EVERY,
  objectives: EVERY,
  readyIndicators: ["indicators"],
  listMeasures: ["measures", "effects", "people"],
  // Which columns are shown is no record, but is remembered.
  listColumns: ["methods", "columns"],
  listRecords: EVERY,
  record: EVERY,
  listMethods: ["methods", "drafts", "assessments"],
  draft: ["drafts", "methods"],
  previewDraft: [...ANY, "drafts"],
  foreseePublish: [...ANY, "drafts"],
  compareMethods: ["drafts", "methods"],
  reports: [],
  recordChoices: EVERY,
  listReviews: ["reviews", "decisions", "units"],
  review: ["reviews", "decisions", "actions", "people"],
  reviewInputs: EVERY,
  previewReport: [...EVERY, "history"],
  history: [...ANY, "acceptances", "history"],
  timeline: ["history"],
  changedBetween: ["history"],
  deleted: ["history"],
  moments: ["moments"],
  programmeCoverage: ["programmes", "audits", "applicability", "controls", "units", "assets"],
  auditPage: [
    ...ANY,
    "audits",
    "checks",
    "findings",
    "corrective-actions",
    "requirements",
    "tests",
    "policies",
  ],
  missingPoints: [...ANY, "audits", "checks", "findings", "corrective-actions", "requirements"],
  listFindings: ["findings", "corrective-actions", "audits", "people"],
  findingPage: ["findings", "corrective-actions", "people"],
  checkQuality: EVERY,
  listAcceptances: [...ANY, "acceptances"],
  scenarioAcceptance: [...ANY, "acceptances"],
  quantityFigures: ["scenarios", "measures"],
  quantified: ["scenarios", "assessments", "measures"],
  // A setting is of no kind; every write is an entry of the history.
  tolerance: ["history"],
  opinions: [...RISK, "opinions"],
  scenarioOpinions: [...RISK, "opinions"],
  participants: ["assessments", "people"],
} satisfies Partial<Record<keyof typeof commands, readonly string[]>>;

type Readable = keyof typeof SHOWS;
type Data<C extends Readable> = DataOf<Awaited<ReturnType<(typeof commands)[C]>>>;

/** The question `command(...args)`, ready for the cache. */
export function read<C extends Readable>(
  command: C,
  ...args: Parameters<(typeof commands)[C]>
): Read<Data<C>> {
  const run = commands[command] as (
    ...given: typeof args
  ) => Promise<Awaited<ReturnType<(typeof commands)[C]>>>;
  return { key: JSON.stringify([command, ...args]), kinds: SHOWS[command], run: () => settle(run(...args)) };
}

/** Whether `key` was made by `command`. */
export const isOf = (key: string, command: Readable): boolean => key.startsWith(`["${command}"`);
