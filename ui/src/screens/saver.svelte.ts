// A form that saves when a changed field is left: one save after the other, each with the revision that
// the one before gave; and when somebody else was faster, both versions.

import type { AppError, Result, Stored, Written } from "../api/bindings";
import type { Read } from "../api/cache";
import { cache } from "../api/query.svelte";
import { ask, tell, tellError, write } from "../session.svelte";
import { t } from "../text/text.svelte";

type Kept<D, P> = {
  read: () => Read<P>;
  stored: (page: P) => Stored<D>;
  send: (revision: number, data: D) => Promise<Result<Written<P>>>;
  said: (data: D) => string;
};

export type Saver<D> = {
  readonly refused: AppError | null;
  readonly conflict: { mine: D; theirs: Stored<D> } | null;
  /** Saves what was changed; a function gets the data as they are when its turn comes. */
  save: (changed: Partial<D> | ((now: D) => Partial<D>)) => void;
  keepMine: () => void;
  keepTheirs: () => void;
};

export function saver<D extends object, P>({ read, stored, send, said }: Kept<D, P>): Saver<D> {
  let queue: Promise<void> = Promise.resolve();
  const state = $state<{ refused: AppError | null; conflict: { mine: D; theirs: Stored<D> } | null }>({
    refused: null,
    conflict: null,
  });

  async function put(revision: number, data: D): Promise<void> {
    state.refused = null;
    const saved = await write(send(revision, data), said(data), {
      mine: (error) => {
        if (error.code === "stale") {
          void meet(data);
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

  async function meet(mine: D): Promise<void> {
    const now = await ask(read().run());
    if (!now) return;
    state.conflict = { mine, theirs: stored(now.value) };
    cache.put(read().key, now.value);
  }

  return {
    get refused() {
      return state.refused;
    },
    get conflict() {
      return state.conflict;
    },
    save(changed) {
      queue = queue.then(async () => {
        const page = cache.peek<P>(read().key)?.data;
        if (!page) return;
        const { revision, data } = stored(page);
        await put(revision, { ...data, ...(typeof changed === "function" ? changed(data) : changed) });
      });
    },
    keepMine() {
      const met = state.conflict;
      state.conflict = null;
      if (met) void put(met.theirs.revision, $state.snapshot(met.mine) as D);
    },
    keepTheirs() {
      state.conflict = null;
      tell(t("ui-stale-kept"));
    },
  };
}
