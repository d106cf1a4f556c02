// What participants said, in few characters, and where it stands in the scoring grid. Pure.

import type { Answer, Consensus, Question, Questioned } from "../api/bindings";
import type { Column } from "../screens/gridColumns";

/** "3", "N" for not relevant, "–" where nothing is said. */
export const answerMark = (answer: Answer): string =>
  answer === null ? "–" : answer === "not_relevant" ? "N" : String(answer);

/** "2–4", with a sign where two steps or more lie between; one figure where all agree. */
export function spreadMark({ answers, lowest, highest, accord }: Questioned): string {
  if (answers === 0) return "–";
  if (accord === null || accord === "agreed") return answerMark(highest);
  return `${answerMark(lowest)}–${answerMark(highest)}${accord === "wide" ? " ▲" : ""}`;
}

const ORDER = ["agreed", "one_step", "wide"];

/** The question that the participants are furthest apart on; none where fewer than two have answered. */
export function widest(consensus: Consensus | undefined): Questioned | undefined {
  let found: Questioned | undefined;
  for (const asked of consensus?.questions ?? []) {
    if (asked.accord === null) continue;
    if (!found || ORDER.indexOf(asked.accord) > ORDER.indexOf(found.accord ?? "agreed")) found = asked;
  }
  return found;
}

const isOf = (question: Question, column: Column): boolean =>
  typeof question === "string"
    ? question === column.kind
    : column.kind === "party" && question.consequence === column.party;

/** What one participant said in a column of the grid. */
export function opinionIn(
  consensus: Consensus | undefined,
  column: Column,
  person: string,
): { answer: Answer; own: boolean } {
  const at = consensus?.questions.findIndex(({ question }) => isOf(question, column)) ?? -1;
  const answers = consensus?.participants.find((one) => one.person === person)?.answers;
  return { answer: answers?.[at] ?? null, own: true };
}
