// Words of the closed sets of audits.

import type { AppError, CheckAnswer, CorrectiveState, FindingGrade, FindingState } from "../api/bindings";
import { errorWords, problemWords, t } from "../text/text.svelte";
import { wordName } from "../text/terms";
import { ANSWERS } from "./checkKeys";

export const GRADES: readonly FindingGrade[] = ["major", "minor", "observation", "opportunity"];
export const gradeName = (grade: FindingGrade): string => wordName("grade", grade);
export const findingState = (state: FindingState): string => wordName("finding_state", state);
export const answerName = (answer: CheckAnswer | null): string =>
  answer === null ? t("audit-unanswered-cell") : wordName("answer", answer);
export const correctionName = (state: CorrectiveState): string => wordName("correction", state);

/** The letter that answers, and stands as a sign before the answer. */
export const answerSign = (answer: CheckAnswer): string =>
  answer === "not applicable" ? "N" : answerName(answer).charAt(0);
export const answerLetters = (): string[] => ANSWERS.map((answer) => answerSign(answer).toLowerCase());

/** What is wrong, a sentence for each. */
export const refusals = (error: AppError): string[] =>
  error.problems.length === 0 ? [errorWords(error)] : error.problems.map(problemWords);
