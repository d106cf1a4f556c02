// The cache inside components: an answer that renders itself anew.

import { Cache, type Answered, type Read } from "./cache";

export const cache = new Cache();

/** The answer to the question that `ask` gives; null asks nothing. A new question keeps the old
    answer on screen until its own has come, so that nothing flickers. */
export function query<T>(ask: () => Read<T> | null): Answered<T> {
  const state = $state<{ data: T | undefined; error: Answered<T>["error"]; busy: boolean }>({
    data: undefined,
    error: null,
    busy: false,
  });
  const key = $derived(ask()?.key ?? "");
  $effect(() => {
    const asked = key === "" ? null : ask();
    if (!asked) {
      state.data = undefined;
      state.error = null;
      state.busy = false;
      return;
    }
    const take = (): void => {
      const answer = cache.peek<T>(asked.key);
      if (!answer) return;
      if (answer.data !== undefined || answer.error) state.data = answer.data;
      state.error = answer.error;
      state.busy = answer.busy;
    };
    const leave = cache.watch(asked, take);
    take();
    return leave;
  });
  return state;
}
