// Painting a matrix by keys: what a key means on a cell. Pure.

export type Spot = { row: number; column: number };
type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;
type Level = { id: string; sign: string };

export type PaintKey = { kind: "move"; spot: Spot } | { kind: "paint"; level: string } | null;

const STEPS: Record<string, Spot> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Arrows, Home and End move; a level's sign, or its place from 1, paints; space repeats `last`. */
export function paintKey(
  event: Key,
  levels: readonly Level[],
  spot: Spot,
  size: { rows: number; columns: number },
  last: string | null,
): PaintKey {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const step = STEPS[event.key];
  if (step) {
    const within = (at: number, count: number): number => Math.min(Math.max(at, 0), count - 1);
    const row = within(spot.row + step.row, size.rows);
    return { kind: "move", spot: { row, column: within(spot.column + step.column, size.columns) } };
  }
  if (event.key === "Home") return { kind: "move", spot: { ...spot, column: 0 } };
  if (event.key === "End") return { kind: "move", spot: { ...spot, column: size.columns - 1 } };
  if (event.key === " ") return last === null ? null : { kind: "paint", level: last };
  if (event.key === "Delete" || event.key === "Backspace") return { kind: "paint", level: "" };
  const pressed = event.key.toLowerCase();
  const signed = levels.find((level) => level.sign.trim().toLowerCase() === pressed);
  if (signed) return { kind: "paint", level: signed.id };
  if (!/^\d$/.test(pressed)) return null;
  // The tenth level is on 0.
  const ranked = levels[pressed === "0" ? 9 : Number(pressed) - 1];
  return ranked ? { kind: "paint", level: ranked.id } : null;
}
