// Scores go to the register one after the other, each with the revision that the one before gave.
// What was typed shows at once; the levels follow with the register's answer.

import { commands, type Answer, type ScenarioRow, type Score } from "../api/bindings";
import { isOf } from "../api/reads";
import type { Pages } from "../api/pages.svelte";
import { cache } from "../api/query.svelte";
import { write } from "../session.svelte";
import { foreseen, scoresFor, type Column } from "./gridColumns";

export type Scorer = (row: ScenarioRow, column: Column, answer: Answer, said: string) => void;

export function scorer(list: () => Pages<ScenarioRow>): Scorer {
  let queue: Promise<void> = Promise.resolve();
  const revisions = new Map<string, number>();

  const show = (next: ScenarioRow): void => list().patch((row) => row.id === next.id, next);

  async function send(row: ScenarioRow, scores: Score[], said: string): Promise<void> {
    for (const [index, score] of scores.entries()) {
      const revision = Math.max(row.revision, revisions.get(row.id) ?? 0);
      const last = index === scores.length - 1;
      const done = await write(commands.scoreScenario(row.id, revision, score), last ? said : "", {
        // The list stays as it is while it is worked on; a row that is answered does not jump away.
        // What the participants said is not moved by what is decided.
        keep: (key) => isOf(key, "listScenarios") || isOf(key, "opinions"),
      });
      if (!done) {
        revisions.delete(row.id);
        cache.changed(["scenarios"]);
        return;
      }
      revisions.set(row.id, done.value.revision);
      if (last) show(done.value);
    }
  }

  return (row, column, answer, said) => {
    const scores = scoresFor(row, column, answer);
    if (scores.length === 0) return;
    show(foreseen(row, column, answer));
    queue = queue.then(() => send(row, scores, said));
  };
}

export type Speaker = (
  row: ScenarioRow,
  column: Column,
  answer: Answer,
  person: string,
  said: string,
) => void;

/** A participant's answers go to the register one after the other as well; they have no revision. */
export function speaker(): Speaker {
  let queue: Promise<unknown> = Promise.resolve();
  return (row, column, answer, person, said) => {
    for (const score of scoresFor({ ...row, relevant: true }, column, answer)) {
      queue = queue.then(() => write(commands.giveOpinion(row.id, person, score), said));
    }
  };
}
