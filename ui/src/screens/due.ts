// Days, weeks and months of the follow-up, and where what is due leads. Pure.

import type { DueFilter, DueRow, DueWhat } from "../api/bindings";

/** What is due for each reason, in the order in which a list offers them. */
export const WHATS: DueWhat[] = [
  "measure_due",
  "test_due",
  "test_failed",
  "treatment_due",
  "acceptance_expires",
  "review_due",
  "routine_due",
  "supplier_check",
  "supplier_unchecked",
  "agreement_ends",
  "test_run_due",
  "action_due",
  "audit_starts",
  "programme_review",
  "finding_open",
  "corrective_due",
  "verification_due",
  "indicator_due",
  "indicator_alert",
  "objective_due",
  "evaluation_due",
  "decision_due",
  "requirement_review",
  "policy_review",
  "policy_known",
];

/** The address of the record; a routine opens in the follow-up itself. */
export const recordPath = ({ kind, id }: Pick<DueRow, "kind" | "id">): [string, Record<string, string>] =>
  kind === "routines" ? ["/due", { routine: id }] : [`/${kind}/${id}`, {}];

export type Group = "overdue" | "week" | "month" | "later";

/** Where a day stands in a list: late, this week, this month, later. */
export function groupOf(due: string, today: string): Group {
  if (due < today) return "overdue";
  if (due <= addDays(monday(today), 6)) return "week";
  return due.slice(0, 7) === today.slice(0, 7) ? "month" : "later";
}

/** The rows in their groups, in the groups' order, empty groups left out. */
export function grouped(rows: DueRow[], today: string): { group: Group; rows: DueRow[] }[] {
  const groups: Group[] = ["overdue", "week", "month", "later"];
  return groups
    .map((group) => ({ group, rows: rows.filter((row) => groupOf(row.due, today) === group) }))
    .filter((one) => one.rows.length > 0);
}

const time = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const iso = (day: Date): string => day.toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  const moved = time(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  return iso(moved);
}

/** The same day of another month, or that month's last. */
export function addMonths(day: string, months: number): string {
  const first = time(`${day.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  const last = first.getUTCDate();
  first.setUTCDate(Math.min(last, Number(day.slice(8))));
  return iso(first);
}

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: string): number => time(day).getUTCDay() || 7;
export const monday = (day: string): string => addDays(day, 1 - weekday(day));

/** The week's number after ISO 8601: the week belongs to the year that its Thursday is in. */
export function week(day: string): number {
  const thursday = addDays(monday(day), 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  return Math.floor((time(thursday).getTime() - time(first).getTime()) / 86_400_000 / 7) + 1;
}

/** The weeks that a month ("2026-11") touches, Monday first. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = [];
  let day = monday(`${month}-01`);
  while (day.slice(0, 7) <= month) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
    day = addDays(day, 7);
  }
  return weeks;
}

/** Where a key leads from a day of the calendar; null where it leads nowhere. */
export function dayKey(key: string, day: string): string | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return monday(day);
    case "End":
      return addDays(monday(day), 6);
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** The filter that an address holds. */
export const filterOf = (query: Record<string, string>): DueFilter => ({
  from: null,
  until: null,
  person: query.person ?? null,
  unit: query.unit ?? null,
  what: WHATS.find((what) => what === query.what) ?? null,
  overdue: query.overdue === "yes",
  text: query.text ?? "",
});
