// The calls from the window to the shell: names, arguments and shapes. Written by hand until
// tauri-specta writes it from the Rust signatures; replace the whole file.
import { invoke } from "@tauri-apps/api/core";

export type Lang = "da" | "en";
export type Bilingual = { da: string; en: string };
export type Uuid = string;
export type AppError = { code: string; field: string | null; detail: Record<string, string>; problems: Problem[] }; // words: `error-CODE` in error.ftl
export type Property = "confidentiality" | "integrity" | "availability" | "authenticity";
export type Answer = number | "not_relevant" | null;
export type Values = Record<string /* "confidentiality.persons" */, Answer>;
export type Stage = "inherent" | "current_claimed" | "current_confirmed" | "target";
export type Stored<R> = { id: Uuid; revision: number; changed_at: string; changed_by: string; data: R };
export type ScaleLevel = { label: Bilingual; description: Bilingual; frequency: [number, number] | null };
export type Scale = { min: number; levels: ScaleLevel[] };
export type Party = { id: string; name: Bilingual; categories: Party[]; rule: unknown };
export type RiskLevel = { id: string; label: Bilingual; colour: string; sign: string; decision: "acceptable" | "owner_decides" | "must_be_treated"; days: number | null };
export type Method = { id: string; version: number; name: Bilingual; source: Bilingual; parties: Party[]; properties: string /* "CIA" */;
  consequence: Scale; levels: RiskLevel[] } & ({ likelihood_source: "direct"; likelihood: Scale } | { likelihood_source: "threat_x_vulnerability"; threat: Scale; vulnerability: Scale });

export type RegisterInfo = { name: string; path: string; encrypted: boolean; read_only: boolean; example: boolean; method: Method; legend: LegendRow[]; author: string };
export type LegendRow = { level: string; text: string /* "1–3" or "1 · 2 · 4" */ };
export type AppState = { register: RegisterInfo | null; language: Lang; theme: "system" | "light" | "dark"; recent: { path: string; name: string }[]; version: string; methods: { id: string; name: Bilingual; source: Bilingual }[]; start_path: string | null /* where one was last time, e.g. "/assessments/ID" */ };
export type Written<T> = { value: T; changed: string[] /* kinds: refetch what shows them */ };

export type LevelView = { level: string; number: number; likelihood: number; consequence: number; overridden: boolean; parties: Record<string, string> };
export type ScenarioRow = { id: Uuid; revision: number; reference: string; assessment: Uuid; assessment_name: string; assessment_reference: string; asset: Uuid; asset_name: string; asset_reference: string; threat: Uuid; threat_name: Bilingual; threat_reference: string;
  unit_name: string | null; owner_name: string | null; relevant: boolean; likelihood: number | null; threat_level: number | null; vulnerability_level: number | null;
  /** what is shown in the grid's party columns: per party the highest consequence that counts now (own answer, else inherited) */ consequence: Record<string /* party */, { level: number | null; own: boolean }>;
  /** null: unanswered or not relevant */ inherent: LevelView | null; current_claimed: LevelView | null; current_confirmed: LevelView | null; target: LevelView | null };
export type ScenarioFilter = { assessment: Uuid | null; unit: Uuid | null; asset: Uuid | null; stage: Stage; party: string | null; likelihood: number | null; consequence: number | null; level: string | null;
  state: "answered" | "unanswered" | "not_relevant" | null; only: "above_tolerance" | "claimed_not_confirmed" | null; text: string; sort: "level" | "reference" | "asset" | "threat"; descending: boolean; offset: number; limit: number };
export type Page<T> = { total: number; rows: T[] };
export type HeatCell = { likelihood: number; consequence: number; level: string; count: number };
export type HeatMap = { stage: Stage; party: string | null; levels: { id: string; count: number }[]; cells: HeatCell[] /* every cell, also those with 0 */; likelihoods: number[]; consequences: number[]; unanswered: number; not_relevant: number; other_methods: number; total: number };
export type Movement = { from: [number, number]; to: [number, number]; count: number }; // [likelihood, consequence] inherent -> stage, largest first
export type Overview = { heat: HeatMap; movement: Movement[]; worst: ScenarioRow[]; above_tolerance: number; claimed_not_confirmed: number; due: { id: Uuid; name: string; owner_name: string | null; due: string; overdue: boolean; what: "measure_due" | "test_due" | "test_failed" }[]; units: { id: Uuid; name: string; scenarios: number; above_tolerance: number }[] };
export type AssessmentRow = { id: Uuid; reference: string; name: string; unit_name: string | null; date: string | null; method: Method; scenarios: number; answered: number; highest: string | null /* level id, current confirmed */ };
export type Choice = { id: Uuid; name: Bilingual };
export type Choices = { units: Choice[]; people: Choice[]; assessments: Choice[]; vulnerabilities: Choice[] };
export type AssetKind = "information" | "process" | "system" | "hardware" | "network" | "site" | "people" | "supplier";
export type Asset = { reference: string; name: string; kind: AssetKind; description: string; medium: "digital" | "paper" | "both"; classification: "public" | "internal" | "confidential" | "sensitive" | null; owner: Uuid | null; unit: Uuid | null; consequence: Values };
export type AssetRow = { id: Uuid; reference: string; name: string; kind: AssetKind; medium: Asset["medium"]; classification: Asset["classification"]; owner_name: string | null; unit_name: string | null; highest: Record<Property, number | null>; scenarios: number; worst: string | null /* level id, current confirmed */ };
export type AssetFilter = { text: string; kind: AssetKind | null; unit: Uuid | null; sort: "name" | "reference" | "kind" | "owner" | "unit" | "worst"; descending: boolean; offset: number; limit: number };
export type EffectiveCell = { cell: string; own: Answer; effective: Answer; /** names from the asset whose own value it is, down to this asset; empty when own */ path: string[]; overrides_not_relevant: boolean };
export type AssetPage = { asset: Stored<Asset>; effective: EffectiveCell[]; needs: Link[] /* what it needs */; needed_by: Link[]; cycle: string[]; scenarios: number };
export type Link = { id: Uuid; asset: Uuid; name: string; kind: AssetKind; property: Property | null; adjust: string; reason: string };
export type Arg = { text: string } | { number: number } | { words: Bilingual } | { date: string };
/** `kind` names the sentence `explain-KIND` in explain.ftl */
export type Explanation = { kind: string; args: Record<string, Arg>; level: string | null; children: Explanation[] };
export type LedgerLine = { effect: Uuid; measure: Uuid; measure_name: string; state: "planned" | "in place" | "retired"; evidence: "passed" | "overdue" | "failed" | "not_tested"; factor: "likelihood" | "consequence" | "vulnerability"; property: Bilingual | null; party: Bilingual | null; steps: number; reason: string; counted: Stage[]; /** the level of `target` without this effect and with it */ before: LevelView | null; after: LevelView | null };
export type ScenarioPage = { row: ScenarioRow; scenario: Stored<Scenario>; method: Method; asset_values: Values /* effective */; properties: string /* that count, "CI" */; explanation: Explanation; ledger: LedgerLine[]; vulnerabilities: Choice[] };
export type Scenario = { reference: string; assessment: Uuid; asset: Uuid; threat: Uuid; vulnerabilities: Uuid[]; likelihood: number | null; threat_level: number | null; vulnerability_level: number | null; properties: string | null; consequence: Values; relevant: boolean; treatment: "reduce" | "avoid" | "share" | "retain" | null; owner: Uuid | null; note: string; current_override: Override | null; target_override: Override | null };
export type Override = { level: string; reason: string; by: string };
/** one key press in the grid */
export type Score = { likelihood: number | null } | { threat_level: number | null } | { vulnerability_level: number | null } | { consequence: { party: string; answer: Answer } } | { relevant: boolean };
export type Entry = { seq: number; at: string; actor: string; op: string /* words: `op-OP` in history.ftl */; args: Record<string, string>; reason: string; kinds: string[]; changes: number; undone: boolean; hash: string };
export type Undoable = { seq: number; op: string; args: Record<string, string> };
export type HistoryPage = { rows: Entry[]; total: number; can_undo: Undoable | null; can_redo: Undoable | null };
export type Problem = { place: { file: string; sheet: string; row: number | null; column: string }; code: string /* `problem-CODE` in problem.ftl */; args: Record<string, string>; note: boolean };
export type ImportOutcome = { counts: { kind: string; new: number; changed: number; unchanged: number }[]; problems: Problem[]; applied: boolean };
export type Verified = { findings: { code: string /* `verify-CODE` */; args: Record<string, string> }[]; entries: number; head: string };
// report preview: the document model of crate report, serialised (see src-tauri/crates/report/src/document.rs), rendered as a paper sheet
export type ReportKind = { id: string; needs_assessment: boolean };
export type ReportRequest = { kind: string; assessment: Uuid | null; language: Lang };
export type Saved = { path: string };
type Result<T> = { status: "ok"; data: T } | { status: "error"; error: AppError };

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<Result<T>> {
  try {
    return { status: "ok", data: await invoke<T>(command, args) };
  } catch (error) {
    if (error instanceof Error) throw error;
    return { status: "error", error: error as AppError };
  }
}

const bare = <T>(command: string, args: Record<string, unknown> = {}): Promise<T> => invoke<T>(command, args);

export const commands = {
  appState: () => call<AppState>("app_state"),
  setLanguage: (language: Lang) => call<null>("set_language", { language }),
  setTheme: (theme: AppState["theme"]) => call<null>("set_theme", { theme }),
  rememberPlace: (path: string) => call<null>("remember_place", { path }),
  chooseRegister: () => bare<string | null>("choose_register"),
  chooseNewRegister: (name: string) => bare<string | null>("choose_new_register", { name }),
  chooseImport: () => bare<string | null>("choose_import"),
  openRegister: (path: string, passphrase: string | null) => call<RegisterInfo>("open_register", { path, passphrase }),
  createRegister: (path: string, name: string, method: string, passphrase: string | null, author: string) => call<RegisterInfo>("create_register", { path, name, method, passphrase, author }),
  openExample: () => call<RegisterInfo>("open_example"),
  closeRegister: () => bare<null>("close_register"),
  setAuthor: (name: string) => call<null>("set_author", { name }),
  railCounts: () => call<Record<string, number>>("rail_counts"),
  choices: () => call<Choices>("choices"),
  overview: (stage: Stage, party: string | null, assessment: Uuid | null, unit: Uuid | null) => call<Overview>("overview", { stage, party, assessment, unit }),
  listAssessments: () => call<AssessmentRow[]>("list_assessments"),
  addAssessment: (reference: string, name: string, method: string, unit: Uuid | null) => call<Written<Uuid>>("add_assessment", { reference, name, method, unit }),
  listScenarios: (filter: ScenarioFilter) => call<Page<ScenarioRow>>("list_scenarios", { filter }),
  scenario: (id: Uuid) => call<ScenarioPage>("scenario", { id }),
  scoreScenario: (id: Uuid, revision: number, score: Score) => call<Written<ScenarioRow>>("score_scenario", { id, revision, score }),
  saveScenario: (id: Uuid, revision: number, data: Scenario) => call<Written<ScenarioPage>>("save_scenario", { id, revision, data }),
  addScenario: (assessment: Uuid, asset: Uuid, threat: Uuid) => call<Written<Uuid>>("add_scenario", { assessment, asset, threat }),
  listAssets: (filter: AssetFilter) => call<Page<AssetRow>>("list_assets", { filter }),
  asset: (id: Uuid) => call<AssetPage>("asset", { id }),
  addAsset: (data: Asset) => call<Written<Uuid>>("add_asset", { data }),
  saveAsset: (id: Uuid, revision: number, data: Asset) => call<Written<AssetPage>>("save_asset", { id, revision, data }),
  removeAsset: (id: Uuid, revision: number) => call<Written<null>>("remove_asset", { id, revision }),
  listThreats: (text: string) => call<{ id: Uuid; reference: string; name: Bilingual; description: Bilingual; origin: string; properties: string; scenarios: number }[]>("list_threats", { text }),
  listMeasures: (text: string) => call<{ id: Uuid; reference: string; name: string; state: string; owner_name: string | null; due: string | null; evidence: string; effects: number }[]>("list_measures", { text }),
  reports: () => bare<ReportKind[]>("reports"),
  previewReport: (request: ReportRequest) => call<unknown>("preview_report", { request }),
  saveReport: (request: ReportRequest) => call<Saved>("save_report", { request }),
  saveReportAs: (request: ReportRequest) => call<Saved | null>("save_report_as", { request }),
  printPreview: () => call<null>("print_preview"),
  history: (before: number | null, limit: number) => call<HistoryPage>("history", { before, limit }),
  undo: () => call<Written<number>>("undo"),
  redo: () => call<Written<number>>("redo"),
  verify: () => call<Verified>("verify"),
  importDryRun: (path: string) => call<ImportOutcome>("import_dry_run", { path }),
  importFile: (path: string) => call<Written<ImportOutcome>>("import_file", { path }),
  saveTemplate: () => call<Saved | null>("save_template"),
};
