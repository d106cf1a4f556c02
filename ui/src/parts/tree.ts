// A tree as a flat list in its order: which lines are seen, and where a key leads (the tree pattern of
// ARIA). Knows nothing of what the lines are.

export type Line = { id: string; parent: string | null; depth: number };

/** The lines that are not under a closed one. */
export function visible<L extends Line>(lines: readonly L[], closed: ReadonlySet<string>): L[] {
  let hidden = Infinity;
  return lines.filter((line) => {
    if (line.depth > hidden) return false;
    hidden = closed.has(line.id) ? line.depth : Infinity;
    return true;
  });
}

export const hasBelow = (lines: readonly Line[], id: string): boolean =>
  lines.some(({ parent }) => parent === id);

export type Step = { to?: string; open?: string; close?: string };

/** What a key does at the line `at`; null where it is no key of a tree. */
export function stepFor(
  key: string,
  at: string,
  lines: readonly Line[],
  closed: ReadonlySet<string>,
): Step | null {
  const seen = visible(lines, closed);
  const place = seen.findIndex(({ id }) => id === at);
  const go = (line: Line | undefined): Step => (line ? { to: line.id } : {});
  const below = hasBelow(lines, at);
  switch (key) {
    case "ArrowDown":
      return go(seen[place + 1]);
    case "ArrowUp":
      return go(seen[place - 1]);
    case "Home":
      return go(seen[0]);
    case "End":
      return go(seen.at(-1));
    case "ArrowRight":
      if (!below) return {};
      return closed.has(at) ? { open: at } : go(seen[place + 1]);
    case "ArrowLeft": {
      if (below && !closed.has(at)) return { close: at };
      const parent = seen[place]?.parent;
      return parent ? { to: parent } : {};
    }
    default:
      return null;
  }
}
