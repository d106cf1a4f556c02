// A form that saves when a changed field is left: one save after the other, each with the revision that
// the one before gave; and when somebody else was faster, both versions.

import type { Result, Stored, Written } from "../api/answer";
import type { AppError } from "../api/bindings";
import type { Read } from "../api/cache";
import { cache } from "../api/query.svelte";
import { ask, tell, tellError, write } from "../session.svelte";
import { errorWords, plainCode, t } from "../text/text.svelte";

type Kept<D, P> = {
  read: () => Read<P>;
  stored: (page: P) => Stored<D>;
  send: (revision: number, data: D) => Promise<Result<Written<P>>>;
  said: (data: D) => string;
  /** Whether the user still wants it, knowing what it will move. */
  agree?: (revision: number, data: D, before: D) => Promise<boolean>;
};

export type Saver<D> = {
  /** What is wrong, field by field, in words. */
  readonly errors: Partial<Record<keyof D, string>>;
  readonly conflict: { mine: D; theirs: Stored<D> } | null;
  /** Saves what was changed; a function gets the data as they are when its turn comes. */
  save: (changed: Partial<D> | ((now: D) => Partial<D>)) => void;
  keepMine: () => void;
  keepTheirs: () => void;
};

export function saver<D extends object, P>({ read, stored, send, said, agree }: Kept<D, P>): Saver<D> {
  let queue: Promise<void> = Promise.resolve();
  const state = $state<{ refused: AppError | null; conflict: { mine: D; theirs: Stored<D> } | null }>({
    refused: null,
    conflict: null,
  });

  async function put({ revision, data: before }: Stored<D>, change: (now: D) => Partial<D>): Promise<void> {
    state.refused = null;
    const data = { ...before, ...change(before) };
    if (agree && !(await agree(revision, data, before))) return;
    const saved = await write(send(revision, data), said(data), {
      mine: (error) => {
        if (plainCode(error) === "stale") {
          void meet(change);
          return true;
        }
        if (error.field === null) return false;
        state.refused = error;
        tellError(error);
        return true;
      },
    });
    if (saved) cache.put(read().key, saved.value);
  }

  /** Only what was changed here is set against the other's version; the rest of theirs stands. */
  async function meet(change: (now: D) => Partial<D>): Promise<void> {
    const now = await ask<Result<P>>(read().run());
    if (!now) return;
    const theirs = stored(now.value as P);
    state.conflict = { mine: { ...theirs.data, ...change(theirs.data) }, theirs };
    cache.put(read().key, now.value);
  }

  return {
    get errors() {
      const errors: Partial<Record<keyof D, string>> = {};
      if (state.refused?.field) errors[state.refused.field as keyof D] = errorWords(state.refused);
      return errors;
    },
    get conflict() {
      return state.conflict;
    },
    save(changed) {
      queue = queue.then(async () => {
        const page = cache.peek<P>(read().key)?.data;
        if (!page) return;
        await put(stored(page), typeof changed === "function" ? changed : () => changed);
      });
    },
    keepMine() {
      const met = state.conflict;
      state.conflict = null;
      if (met) void put(met.theirs, () => met.mine);
    },
    keepTheirs() {
      state.conflict = null;
      tell(t("ui-stale-kept"));
    },
  };
}
