// A draft of a method: its edits are sent one after the other, each with the revision that the one before
// gave; and what the register would say of what is being typed, before it is saved.

import type { AppError, DraftPage, MethodEdit } from "../api/bindings";
import { commands } from "../api/bindings";
import { cache } from "../api/query.svelte";
import { read } from "../api/reads";
import { ask, tell, tellError, write } from "../session.svelte";
import { plainCode, t } from "../text/text.svelte";

/** How long one may think while typing before the register is asked. */
const REST = 250;

export type Drafter = {
  /** The page as it would be with what is being typed; null while nothing is. */
  readonly tried: DraftPage | null;
  /** Saves edits as one entry of the history. */
  edit: (...edits: MethodEdit[]) => void;
  /** Asks what edits would do, without making them. */
  attempt: (...edits: MethodEdit[]) => void;
};

export function drafter(id: string): Drafter {
  let queue: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Counts what is typed and saved, so that a late answer never takes the place of a newer one.
  let turn = 0;
  const state = $state<{ tried: DraftPage | null }>({ tried: null });
  const question = read("draft", id);

  function refused(error: AppError): boolean {
    if (plainCode(error) !== "stale") return false;
    // Places may have moved: what the other wrote is shown, and the edit is made anew by hand.
    tellError(error);
    void ask(question.run()).then((now) => {
      if (now) cache.put(question.key, now.value);
    });
    return true;
  }

  return {
    get tried() {
      return state.tried;
    },
    edit(...edits) {
      clearTimeout(timer);
      turn += 1;
      const mine = turn;
      queue = queue.then(async () => {
        const page = cache.peek<DraftPage>(question.key)?.data;
        if (!page) return;
        const saved = await write(commands.editDraft(id, page.draft.revision, edits), "", {
          mine: refused,
          keep: (key) => key === question.key,
        });
        if (saved) {
          cache.put(question.key, saved.value);
          tell(t("ui-saved"));
        }
        if (mine === turn) state.tried = null;
      });
    },
    attempt(...edits) {
      clearTimeout(timer);
      turn += 1;
      const mine = turn;
      timer = setTimeout(() => {
        void ask(commands.tryDraft(id, edits)).then((answer) => {
          if (answer && mine === turn) state.tried = answer.value;
        });
      }, REST);
    },
  };
}
