// What is chosen in the address, as the question to the register.

import type { ScenarioFilter, Stage } from "../api/bindings";

const STAGES: readonly Stage[] = ["inherent", "current_claimed", "current_confirmed", "target"];
const SORTS = ["level", "reference", "asset", "threat"] as const;
const STATES = ["answered", "unanswered", "not_relevant"] as const;
const ONLY = ["above_tolerance", "claimed_not_confirmed", "not_confirmed"] as const;

const oneOf = <V extends string>(values: readonly V[], text: string | undefined): V | null =>
  values.find((value) => value === text) ?? null;
const level = (text: string | undefined): number | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

export function scenarioFilter(query: Record<string, string>): ScenarioFilter {
  const sort = oneOf(SORTS, query.sort);
  return {
    assessment: query.assessment ?? null,
    unit: query.unit ?? null,
    asset: query.asset ?? null,
    stage: oneOf(STAGES, query.stage) ?? "current_confirmed",
    party: query.party ?? null,
    likelihood: level(query.likelihood),
    consequence: level(query.consequence),
    level: query.level ?? null,
    state: oneOf(STATES, query.state),
    only: oneOf(ONLY, query.only),
    text: query.text ?? "",
    sort: sort ?? "level",
    // The highest risk comes first until somebody chooses otherwise.
    descending: sort === null || sort === "level" ? query.descending !== "no" : query.descending === "yes",
    offset: 0,
    limit: 0,
  };
}
