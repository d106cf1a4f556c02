// A record's form: each field is saved when it is left, one save after the other; and where somebody else
// was faster, both versions.

import type { AppError, ColumnText, Kind, RecordPage } from "../api/bindings";
import { commands } from "../api/bindings";
import { cache } from "../api/query.svelte";
import { read } from "../api/reads";
import { tell, tellError, write } from "../session.svelte";
import { errorWords, plainCode, problemWords, t } from "../text/text.svelte";

export type Conflict = { mine: ColumnText; shown: string; theirs: RecordPage };

export type Form = {
  /** What is wrong, column by column, in words. */
  readonly errors: Readonly<Record<string, string>>;
  readonly conflict: Conflict | null;
  /** Saves what stands in a field; `shown` are its words. */
  save: (value: ColumnText, shown: string) => void;
  keepMine: () => void;
  keepTheirs: () => void;
};

/** What is wrong, column by column. What belongs to no column stands under "". */
export function errorsOf(error: AppError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const problem of error.problems) errors[problem.place.column] ??= problemWords(problem);
  if (error.problems.length === 0) errors[error.field ?? ""] = errorWords(error);
  return errors;
}

export function recordForm(kind: Kind, id: string): Form {
  let queue: Promise<void> = Promise.resolve();
  const state = $state<{ errors: Record<string, string>; conflict: Conflict | null }>({
    errors: {},
    conflict: null,
  });
  const question = read("record", kind, id);

  async function put(value: ColumnText, shown: string): Promise<void> {
    // The revision that the save before this one gave.
    const page = (await cache.fetch(question)).data;
    if (!page) return;
    state.errors = {};
    const call = commands.changeRecords(kind, [{ id, revision: page.revision }], [value]);
    await write(call, t("list-saved", { name: page.record.name }), {
      mine: (error) => {
        if (plainCode(error) === "stale") {
          void meet(value, shown);
          return true;
        }
        state.errors = errorsOf(error);
        if (error.problems.length === 0) tellError(error);
        else tell(Object.values(state.errors)[0] ?? "", true);
        return true;
      },
    });
  }

  async function meet(value: ColumnText, shown: string): Promise<void> {
    cache.changed(question.kinds);
    const theirs = (await cache.fetch(question)).data;
    if (theirs) state.conflict = { mine: value, shown, theirs };
  }

  const save = (value: ColumnText, shown: string): void => {
    queue = queue.then(() => put(value, shown));
  };
  return {
    get errors() {
      return state.errors;
    },
    get conflict() {
      return state.conflict;
    },
    save,
    keepMine() {
      const met = state.conflict;
      state.conflict = null;
      if (met) save(met.mine, met.shown);
    },
    keepTheirs() {
      state.conflict = null;
      tell(t("ui-stale-kept"));
    },
  };
}
