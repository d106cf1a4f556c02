// A list of very many rows, read page by page as they come into view.

import type { Page } from "./answer";
import type { AppError } from "./bindings";
import type { Read } from "./cache";
import { cache } from "./query.svelte";

export const PAGE = 100;
const SETTLED = 90;

export type Pages<T> = {
  readonly total: number | undefined;
  readonly error: AppError | null;
  readonly row: (at: number) => T | undefined;
  /** These rows are in view now; `to` is behind the last. */
  readonly show: (from: number, to: number) => void;
  /** Puts what a write brought back into every page that holds it. */
  readonly patch: (same: (row: T) => boolean, next: T) => void;
};

export function pages<T>(ask: (offset: number, limit: number) => Read<Page<T>>): Pages<T> {
  const span = $state({ first: 0, last: 0 });
  const head = $state<{ total: number | undefined; error: AppError | null }>({
    total: undefined,
    error: null,
  });
  let rows = $state.raw<ReadonlyMap<number, T>>(new Map());
  let shown: Read<Page<T>>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  $effect(() => {
    const reads: { offset: number; read: Read<Page<T>> }[] = [];
    for (let page = span.first; page <= span.last; page += 1) {
      reads.push({ offset: page * PAGE, read: ask(page * PAGE, PAGE) });
    }
    shown = reads.map(({ read }) => read);
    const take = (): void => {
      const next = new Map<number, T>();
      let answered = false;
      let error: AppError | null = null;
      for (const { offset, read } of reads) {
        const answer = cache.peek<Page<T>>(read.key);
        error ??= answer?.error ?? null;
        if (!answer?.data) continue;
        answered = true;
        head.total = answer.data.total;
        answer.data.rows.forEach((row, at) => next.set(offset + at, row));
      }
      head.error = error;
      // Until the first page of a new question is here, the old rows stay.
      if (answered) rows = next;
    };
    const leave = shown.map((read) => cache.watch(read, take));
    take();
    return () => leave.forEach((one) => one());
  });

  return {
    get total() {
      return head.total;
    },
    get error() {
      return head.error;
    },
    row: (at) => rows.get(at),
    show(from, to) {
      const first = Math.floor(from / PAGE);
      const last = Math.max(first, Math.floor((to - 1) / PAGE));
      clearTimeout(timer);
      if (first === span.first && last === span.last) return;
      // Pages that only fly past are not asked for.
      const near = Math.abs(first - span.first) <= 1;
      timer = setTimeout(() => Object.assign(span, { first, last }), near ? 0 : SETTLED);
    },
    patch(same, next) {
      for (const read of shown) {
        const page = cache.peek<Page<T>>(read.key)?.data;
        if (page?.rows.some(same)) {
          cache.put(read.key, { ...page, rows: page.rows.map((row) => (same(row) ? next : row)) });
        }
      }
    },
  };
}
