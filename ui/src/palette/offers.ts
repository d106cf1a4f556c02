// What the palette offers besides records: screens, deeds and reports, by their names.

import type { AppState, HistoryPage, RecentPage, RegisterInfo, ReportChoice } from "../api/bindings";
import { openOf } from "../pageOf";
import { lookForward } from "../past.svelte";
import { go } from "../place.svelte";
import { GROUPS } from "../rail";
import { parsePlace, screenOf } from "../route";
import { redo, setLanguage, setTheme, undo } from "../session.svelte";
import { say, t, tOr } from "../text/text.svelte";
import { operation, recordKind } from "../text/terms";

/** Something to choose: what it is called, what it is, and what happens. */
export type Offer = {
  id: string;
  name: string;
  /** Other words that it is found by. */
  also?: string;
  reference?: string;
  hint?: string;
  keys?: string;
  run: () => void;
};

const SECTIONS = [
  ["window", "ui-settings-window", "ui-language"],
  ["register", "ui-settings-register", "ui-method"],
  ["catalogues", "ui-catalogues", "kind-threats"],
] as const;
/** The parts of the history that have a place of their own. */
const HISTORY = ["difference", "deleted"] as const;
const THEMES: AppState["theme"][] = ["light", "dark", "system"];

const screenName = (screen: string): string => tOr(`ui-screen-${screen}`, recordKind(screen));

/** Every screen of the rail, the list of scenarios and the sections of the settings. */
export function screens(): Offer[] {
  const rail = GROUPS.flatMap(({ steps }) => steps.map(({ screen }) => screen));
  const all = rail.includes("scenarios") ? rail : [...rail, "scenarios"];
  return [
    ...all.map((screen) => ({
      id: `screen-${screen}`,
      name: screenName(screen),
      also: recordKind(screen),
      run: () => go(`/${screen}`),
    })),
    ...HISTORY.map((part) => ({
      id: `history-${part}`,
      name: t("find-part", { screen: t("ui-screen-history"), part: t(`past-tab-${part}`) }),
      run: () => go(`/history/${part}`),
    })),
    ...SECTIONS.map(([section, name, also]) => ({
      id: `section-${section}`,
      name: t("find-part", { screen: t("ui-screen-settings"), part: t(name) }),
      also: t(also),
      run: () => go("/settings", { section }),
    })),
  ];
}

/** What can be done from anywhere. */
export function actions(app: AppState, register: RegisterInfo, past: HistoryPage | undefined): Offer[] {
  const writes: Offer[] = [
    { id: "new-asset", name: t("ui-asset-new"), run: () => go("/assets/new") },
    { id: "new-assessment", name: t("ui-assessment-new"), run: () => go("/assessments", { new: 1 }) },
    { id: "new-measure", name: t("ui-measure-new"), run: () => go("/measures", { new: 1 }) },
    { id: "import", name: t("find-import"), run: () => go("/import") },
  ];
  const steps: Offer[] = [];
  const { can_undo: back, can_redo: forth } = past ?? { can_undo: null, can_redo: null };
  if (back)
    steps.push({
      id: "undo",
      name: t("ui-undo-that", { what: operation(back.op, back.args) }),
      keys: "Ctrl+Z",
      run: () => void undo(),
    });
  if (forth)
    steps.push({
      id: "redo",
      name: t("ui-redo-that", { what: operation(forth.op, forth.args) }),
      keys: "Ctrl+Shift+Z",
      run: () => void redo(),
    });
  return [
    ...(register.read_only ? [] : [...writes, ...steps]),
    { id: "print", name: t("find-print"), run: () => go("/reports") },
    { id: "past", name: t("find-past"), run: () => go("/history/days") },
    ...(register.as_of ? [{ id: "today", name: t("past-today"), run: () => void lookForward() }] : []),
    {
      id: "language",
      name: t("find-language"),
      also: `${t("ui-language")} English dansk`,
      run: () => void setLanguage(app.language === "da" ? "en" : "da"),
    },
    ...THEMES.filter((theme) => theme !== app.theme).map((theme) => ({
      id: `theme-${theme}`,
      name: t("find-theme", { theme: t(`ui-theme-${theme}`) }),
      run: () => void setTheme(theme),
    })),
  ];
}

/** Every report there is. */
export const reports = (kinds: readonly ReportChoice[]): Offer[] =>
  kinds.map(({ id }) => ({
    id: `report-${id}`,
    name: t("find-report", { report: tOr(`report-${id}`, tOr(`report-${id}-title`, id)) }),
    run: () => go("/reports", { report: id }),
  }));

/** Where one was lately, but for where one is. */
export const recent = (pages: readonly RecentPage[], here: string): Offer[] =>
  pages
    .filter(({ path }) => path !== here)
    .map(({ path, record }) => ({
      id: `recent-${path}`,
      name: record ? say(record.name) || record.reference : screenName(screenOf(parsePlace(path))),
      reference: record?.reference ?? "",
      hint: record ? recordKind(record.kind) : "",
      run: () => go(record ? openOf(record) : path),
    }));
