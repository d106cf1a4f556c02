// What frameworks, themes and reasons are called, and which rows of the statement are shown.

import type { InclusionReason, SoaRow, TestState } from "../../api/bindings";
import { say, t, tOr } from "../../text/text.svelte";
import { wordName } from "../../text/terms";

export const REASONS: readonly InclusionReason[] = ["law", "contract", "risk", "good practice"];
export const STATES: readonly TestState[] = [
  "passed",
  "overdue",
  "failed",
  "never run",
  "no test defined",
  "not applicable",
];
export const SHOWN = ["all", "undecided", "included", "excluded"] as const;
export type Shown = (typeof SHOWN)[number];
export const isShown = (text: string | undefined): text is Shown =>
  (SHOWN as readonly (string | undefined)[]).includes(text);

const known = (key: string, other: string): string => (/^[a-z0-9-]+$/i.test(key) ? tOr(key, other) : other);
export const frameworkName = (framework: string): string =>
  framework === "" ? t("soa-framework-own") : known(`soa-framework-${framework}`, framework);
export const themeName = (theme: string): string =>
  theme === "" ? t("soa-theme-other") : known(`soa-theme-${theme}`, theme);
export const reasonName = (reason: InclusionReason): string => wordName("reasons", reason);
export const stateName = (state: TestState): string => wordName("test-state", state);

/** Included, excluded or undecided. */
export function standOf(row: SoaRow): Exclude<Shown, "all"> {
  if (row.decision === null) return "undecided";
  return row.decision.included ? "included" : "excluded";
}

export type Wanted = { shown: Shown; state: string | null; framework: string; text: string };

/** The rows that are wanted, in their order. */
export function wantedRows(rows: readonly SoaRow[], wanted: Wanted): SoaRow[] {
  const text = wanted.text.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      row.framework === wanted.framework &&
      (wanted.shown === "all" || standOf(row) === wanted.shown) &&
      (wanted.state === null || row.state === wanted.state) &&
      `${row.reference} ${say(row.name)}`.toLocaleLowerCase().includes(text),
  );
}

/** A heading or a control: what stands in one line of the table. */
export type Line = { theme: string; count: number; row: null } | { theme: string; row: SoaRow };

/** The rows with a heading before each theme; none where there are no themes. */
export function linesOf(rows: readonly SoaRow[]): Line[] {
  const themes = [...new Set(rows.map(({ theme }) => theme))];
  if (themes.length === 1 && themes[0] === "") return rows.map((row) => ({ theme: "", row }));
  return themes.flatMap((theme): Line[] => {
    const own = rows.filter((row) => row.theme === theme);
    return [{ theme, count: own.length, row: null }, ...own.map((row) => ({ theme, row }))];
  });
}
