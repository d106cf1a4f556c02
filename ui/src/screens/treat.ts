// What the screen about treatment asks for, from the address.

import type { ActionStanding, PlanGap, TreatFilter } from "../api/bindings";

export const GAPS: readonly PlanGap[] = [
  "overdue",
  "no decision",
  "no owner",
  "no action",
  "no deadline",
  "not enough",
  "not accepted",
];
export const STANDINGS: readonly ActionStanding[] = ["overdue", "waiting", "open", "done", "dropped"];

/** The filter that an address holds. */
export const treatFilter = (query: Record<string, string>): TreatFilter => ({
  unit: query.unit ?? null,
  owner: query.owner ?? null,
  missing: GAPS.find((gap) => gap === query.missing) ?? null,
  standing: STANDINGS.find((standing) => standing === query.standing) ?? null,
  measure: null,
  scenario: null,
});
