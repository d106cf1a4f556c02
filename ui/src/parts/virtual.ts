// Which of very many equally tall rows stand on screen. Pure arithmetic.

export type Span = { from: number; to: number };

/** The rows to draw: those in view and `over` more on either side. `to` is behind the last. */
export function spanOf(scrollTop: number, height: number, row: number, total: number, over = 8): Span {
  if (row <= 0 || total <= 0) return { from: 0, to: 0 };
  const first = Math.floor(Math.max(0, scrollTop) / row);
  const seen = Math.ceil(Math.max(0, height) / row) + 1;
  const from = Math.max(0, Math.min(first, total) - over);
  return { from, to: Math.min(total, first + seen + over) };
}

/** Where to scroll so that row `at` is in view below a head of `head`; null when it already is. */
export function scrollFor(
  at: number,
  row: number,
  head: number,
  scrollTop: number,
  height: number,
): number | null {
  const top = at * row;
  const room = height - head;
  if (top < scrollTop) return top;
  if (top + row > scrollTop + room) return Math.max(0, top + row - room);
  return null;
}
