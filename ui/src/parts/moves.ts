// Geometry of the arrows on the heat map. Pure.

export type Spot = { x: number; y: number };
export type Curve = { path: string; head: string; label: Spot };

/** A bent arrow from one spot to another: its line, its head and where its number stands. */
export function curve(from: Spot, to: Spot, width: number, side: 1 | -1 = 1): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = side * Math.min(26, length * 0.18);
  const middle = {
    x: (from.x + to.x) / 2 + (dy / length) * bend,
    y: (from.y + to.y) / 2 - (dx / length) * bend,
  };
  const [ex, ey] = [to.x - middle.x, to.y - middle.y];
  const end = Math.hypot(ex, ey) || 1;
  const [ux, uy] = [ex / end, ey / end];
  const size = 5 + width * 1.6;
  const base = { x: to.x - ux * size, y: to.y - uy * size };
  const half = size * 0.55;
  const points = [
    to,
    { x: base.x - uy * half, y: base.y + ux * half },
    { x: base.x + uy * half, y: base.y - ux * half },
  ];
  return {
    path: `M${at(from)} Q${at(middle)} ${at(base)}`,
    head: points.map(at).join(" "),
    label: { x: (from.x + 2 * middle.x + to.x) / 4, y: (from.y + 2 * middle.y + to.y) / 4 },
  };
}

/** How thick the line for `count` is, when the thickest stands for `most`. */
export const thickness = (count: number, most: number): number =>
  1.4 + 2.6 * Math.sqrt(count / Math.max(1, most));

const at = ({ x, y }: Spot): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;

/** The head of a straight arrow and where its line ends; the same geometry as on paper. */
export function arrow(from: Spot, to: Spot, width: number): { head: [Spot, Spot, Spot]; base: Spot } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || Number.MIN_VALUE;
  const [ux, uy] = [dx / length, dy / length];
  const size = Math.min(Math.max(width * 5, 4), length);
  const base = { x: to.x - ux * size, y: to.y - uy * size };
  const half = size * 0.45;
  return {
    head: [
      to,
      { x: base.x - uy * half, y: base.y + ux * half },
      { x: base.x + uy * half, y: base.y - ux * half },
    ],
    base,
  };
}

type Step = { from: readonly [number, number]; to: readonly [number, number] };
export type Lane = { across: number; side: 1 | -1 };
// Beside the number of a cell, first right, then left, then further out.
const LANES: readonly Lane[] = [
  { across: 0.82, side: 1 },
  { across: 0.3, side: 1 },
  { across: 0.66, side: 1 },
  { across: 0.12, side: -1 },
];

/** A lane for each arrow, so that arrows which cross the same cells do not cover each other. */
export function lanes(steps: readonly Step[]): Lane[] {
  const taken: number[] = [];
  return steps.map((step, index) => {
    const busy = new Set(taken.filter((_, other) => meet(step, steps[other] ?? step)));
    const free = LANES.findIndex((_, lane) => !busy.has(lane));
    taken[index] = Math.max(0, free);
    return LANES[taken[index]] ?? { across: 0.82, side: 1 };
  });
}

type Ends = { start: number; end: number; down: number; bend: 1 | -1 };

/** Where in its cells an arrow starts and ends. Along a row it is short and runs below the numbers, from the
    edge of one cell over to the next. */
export function ends({ from, to }: Step, { across, side }: Lane = { across: 0.82, side: 1 }): Ends {
  if (from[0] !== to[0]) return { start: across, end: across, down: 0.62, bend: side };
  const down = across > 0.5 ? 0.84 : 0.18;
  return to[1] < from[1]
    ? { start: 0.2, end: 0.68, down, bend: -1 }
    : { start: 0.68, end: 0.2, down, bend: 1 };
}

const meet = (a: Step, b: Step): boolean =>
  [0, 1].every((axis) => {
    const [low, high] = [a, b].map(({ from, to }) => [from[axis] ?? 0, to[axis] ?? 0].sort((x, y) => x - y));
    return (low?.[0] ?? 0) <= (high?.[1] ?? 0) && (high?.[0] ?? 0) <= (low?.[1] ?? 0);
  });
