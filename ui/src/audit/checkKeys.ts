// What a key means on a point of a checklist. Pure.

import type { CheckAnswer } from "../api/bindings";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

export type CheckKey =
  | { kind: "answer"; answer: CheckAnswer | null }
  | { kind: "move"; by: number }
  | { kind: "to"; end: "first" | "last" }
  | { kind: "evidence" | "finding" };

/** The answers in the order of their digits. */
export const ANSWERS: readonly CheckAnswer[] = ["conforms", "partly", "does not conform"];

/** How many points a page is. */
const PAGE = 10;

/** A digit, or a letter of `letters` in the order of ANSWERS, answers; N is not applicable, U unanswered. */
export function checkKey(event: Key, letters: readonly string[]): CheckKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  switch (event.key) {
    case "ArrowUp":
      return { kind: "move", by: -1 };
    case "ArrowDown":
      return { kind: "move", by: 1 };
    case "PageUp":
      return { kind: "move", by: -PAGE };
    case "PageDown":
      return { kind: "move", by: PAGE };
    case "Home":
      return { kind: "to", end: "first" };
    case "End":
      return { kind: "to", end: "last" };
    case "Enter":
      return { kind: "evidence" };
  }
  const key = event.key.toLowerCase();
  if (key === "n") return { kind: "answer", answer: "not applicable" };
  if (key === "u" || key === "delete" || key === "backspace") return { kind: "answer", answer: null };
  if (key === "f") return { kind: "finding" };
  const answer = ANSWERS[/^[1-3]$/.test(key) ? Number(key) - 1 : letters.indexOf(key)];
  return answer ? { kind: "answer", answer } : null;
}
