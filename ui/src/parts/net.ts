// The way about in a diagram: which box an arrow key leads to, and what lies on the paths of one.

import type { Diagram, DiagramBox, DiagramLine } from "../api/bindings";
import type { Point } from "../api/document";

/** A diagram as the shell sends it: every place in it is a number. */
export type Drawn = Omit<Diagram, "width" | "height" | "boxes" | "lines"> & {
  width: number;
  height: number;
  boxes: (Omit<DiagramBox, "at" | "width" | "height"> & { at: Point; width: number; height: number })[];
  lines: (Omit<DiagramLine, "points" | "label_at"> & { points: Point[]; label_at: Point })[];
};

/** What an arrow key leads to from box `at`; `at` itself where there is nothing. */
export function stepFrom(diagram: Drawn, at: number, key: string): number {
  const here = diagram.boxes[at];
  if (!here) return at;
  const last = diagram.boxes.length - 1;
  if (key === "Home") return 0;
  if (key === "End") return last;
  const beside = key === "ArrowLeft" ? at - 1 : at + 1;
  if (key === "ArrowLeft" || key === "ArrowRight")
    return diagram.boxes[beside]?.layer === here.layer ? beside : at;
  const down = key === "ArrowDown";
  const joined = diagram.lines.flatMap((line) => {
    if (down ? line.from === at : line.to === at) return [down ? line.to : line.from];
    return [];
  });
  // What is joined comes first; without it the layer above or below.
  const layers = new Set(diagram.boxes.map(({ layer }) => layer));
  const next = [...layers]
    .filter((layer) => (down ? layer > here.layer : layer < here.layer))
    .sort((a, b) => (down ? a - b : b - a))[0];
  const among =
    joined.length > 0 ? joined : diagram.boxes.flatMap((box, place) => (box.layer === next ? [place] : []));
  const middle = (place: number): number => {
    const box = diagram.boxes[place];
    return box ? box.at.x + box.width / 2 : 0;
  };
  const far = (place: number): number => Math.abs(middle(place) - middle(at));
  return among.reduce((best, place) => (best === at || far(place) < far(best) ? place : best), at);
}

/** The boxes on the paths of box `at`: what it needs, and what needs it, through all that pass the
    need on. */
export function pathsOf(diagram: Drawn, at: number): Set<number> {
  const found = new Set([at]);
  for (const down of [true, false]) {
    const seen = new Set([at]);
    const open = [at];
    for (let own = open.pop(); own !== undefined; own = open.pop()) {
      for (const { from, to, style } of diagram.lines) {
        if (style === "cut") continue;
        const next = down ? (from === own ? to : -1) : to === own ? from : -1;
        if (next < 0 || seen.has(next)) continue;
        seen.add(next);
        found.add(next);
        open.push(next);
      }
    }
  }
  return found;
}

/** The sizes that + and − go through. */
export const ZOOMS: readonly number[] = [0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.6, 2];

/** The next larger or smaller zoom. */
export function zoomed(zoom: number, by: 1 | -1): number {
  const next = by > 0 ? ZOOMS.find((own) => own > zoom + 0.01) : ZOOMS.findLast((own) => own < zoom - 0.01);
  return next ?? zoom;
}
