// What a key means in the scoring grid and beside it. Pure.

import type { Answer, Scale } from "../api/bindings";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;
type Span = Pick<Scale, "min"> & { levels: readonly unknown[] };

/** How the focus moves: by rows and columns, or to an end. */
export type Move =
  { rows: number; columns: number } | { to: "row-start" | "row-end" | "first" | "last" } | { pages: number };

export type GridKey =
  | { kind: "move"; move: Move }
  | { kind: "answer"; answer: Answer }
  | { kind: "outside"; min: number; max: number }
  | { kind: "open" | "why" | "leave" | "confirm" };

/** The answer that a key gives: a digit on the scale, N not relevant, U or Delete unanswered. */
export function answerOf(event: Key, scale: Span): Answer | undefined {
  const key = keyOf(event, scale);
  return key?.kind === "answer" ? key.answer : undefined;
}

/** What a key means on a cell; `scale` is null where nothing can be answered. */
export function gridKey(event: Key, scale: Span | null): GridKey | null {
  if (event.altKey || event.metaKey) return null;
  const move = moveOf(event);
  if (move) return { kind: "move", move };
  if (event.ctrlKey) return null;
  if (event.key === "Enter") return { kind: "open" };
  if (event.key.toLowerCase() === "b") return { kind: "confirm" };
  if (event.key === "?") return { kind: "why" };
  if (event.key === "Escape") return { kind: "leave" };
  return scale ? keyOf(event, scale) : null;
}

function keyOf(event: Key, scale: Span): Extract<GridKey, { kind: "answer" | "outside" }> | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const key = event.key.toLowerCase();
  if (key === "n") return { kind: "answer", answer: "not_relevant" };
  if (key === "u" || key === "delete" || key === "backspace") return { kind: "answer", answer: null };
  if (!/^\d$/.test(key)) return null;
  const max = scale.min + scale.levels.length - 1;
  // A scale of ten has its highest level on 0.
  const level = key === "0" && scale.min > 0 && max === 10 ? 10 : Number(key);
  return level >= scale.min && level <= max
    ? { kind: "answer", answer: level }
    : { kind: "outside", min: scale.min, max };
}

function moveOf({ key, ctrlKey }: Key): Move | null {
  switch (key) {
    case "ArrowUp":
      return ctrlKey ? { to: "first" } : { rows: -1, columns: 0 };
    case "ArrowDown":
      return ctrlKey ? { to: "last" } : { rows: 1, columns: 0 };
    case "ArrowLeft":
      return { rows: 0, columns: -1 };
    case "ArrowRight":
      return { rows: 0, columns: 1 };
    case "Home":
      return { to: ctrlKey ? "first" : "row-start" };
    case "End":
      return { to: ctrlKey ? "last" : "row-end" };
    case "PageUp":
      return { pages: -1 };
    case "PageDown":
      return { pages: 1 };
    default:
      return null;
  }
}

export type Spot = { row: number; column: number };

/** Where the focus is after a move; it stays inside the grid. */
export function moved(from: Spot, move: Move, size: { rows: number; columns: number; page: number }): Spot {
  const inside = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  if ("pages" in move) return { ...from, row: inside(from.row + move.pages * size.page, size.rows) };
  if ("rows" in move) {
    return {
      row: inside(from.row + move.rows, size.rows),
      column: inside(from.column + move.columns, size.columns),
    };
  }
  if (move.to === "row-start") return { ...from, column: 0 };
  if (move.to === "row-end") return { ...from, column: size.columns - 1 };
  return { ...from, row: move.to === "first" ? 0 : inside(size.rows - 1, size.rows) };
}
