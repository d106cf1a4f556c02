// A finding about a draft in words: ids as the names that the user gave, and where its field stands.

import type { Method, Problem } from "../../api/bindings";
import { problemArguments, say, t } from "../../text/text.svelte";
import { partyName } from "../../text/terms";
import type { Arguments } from "../../text/bundle";

export type Part = "text" | "scales" | "parties" | "levels" | "rule" | "effects";
export const PARTS: Part[] = ["text", "scales", "parties", "levels", "rule", "effects"];

export function findingWords(problem: Problem, method: Method): string {
  const args: Arguments = problemArguments(problem.args);
  for (const [name, value] of Object.entries(problem.args)) {
    const level = method.levels.find(({ id }) => id === value);
    if ((name === "level" || name === "other") && level) args[name] = say(level.label) || level.id;
  }
  const words = t(`problem-${problem.code}`, args);
  const party = problem.args.party ?? "";
  return party === "" ? words : `${partyName(method, party)}: ${words}`;
}

/** The part of the editor where a finding is put right, and the element to go to. */
export function fieldOf({ place, args }: Problem): { part: Part; id: string } {
  const column = place.column;
  switch (column) {
    case "rule":
      return { part: "rule", id: args.party ? `edit-rule-${args.party}` : "edit-rule" };
    case "levels":
      return { part: "levels", id: "edit-levels" };
    case "parties":
    case "properties":
      return { part: "parties", id: `edit-${column}` };
    case "floor":
      return { part: "effects", id: "edit-floor" };
    case "id":
      return { part: "text", id: "edit-text" };
    default:
      return { part: "scales", id: `edit-${column}` };
  }
}

/** The cell that a finding is about, as a selector. */
export const cellOf = ({ args }: Problem): string | null =>
  args.likelihood && args.consequence
    ? `[data-likelihood="${args.likelihood}"][data-consequence="${args.consequence}"]`
    : null;
