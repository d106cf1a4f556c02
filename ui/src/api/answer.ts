// How the shell answers, whatever the command: with data, with a refusal in a code, or not at all.

import type { AppError } from "./bindings";

export type Result<T> = { status: "ok"; data: T } | { status: "error"; error: AppError };

/** What a command's answer holds when all went well. */
export type DataOf<R> = R extends { status: "ok"; data: infer T }
  ? T
  : R extends { status: "error" }
    ? never
    : R;

/** What a write brings: what came of it, and the kinds of record that changed. */
export type Written<T> = { value: T; changed: readonly string[] };
/** A part of a list. */
export type Page<T> = { total: number; rows: T[] };
/** A record as it stands in the register. */
export type Stored<D> = { revision: number; changed_at: string; changed_by: string; data: D };

/** An error that no command foresaw: the words say so, the details stay in the shell's log. */
const unforeseen = (error: unknown): AppError => ({
  code: "unforeseen",
  field: null,
  detail: { message: error instanceof Error ? error.message : String(error) },
  problems: [],
});

/** The answer of any command in one form. Commands that cannot be refused answer with bare data. */
export async function settle<R>(call: Promise<R>): Promise<Result<DataOf<R>>> {
  try {
    const answer: unknown = await call;
    if (isResult(answer)) return answer as Result<DataOf<R>>;
    return { status: "ok", data: answer as DataOf<R> };
  } catch (error) {
    return { status: "error", error: unforeseen(error) };
  }
}

const isResult = (answer: unknown): answer is Result<unknown> =>
  typeof answer === "object" &&
  answer !== null &&
  "status" in answer &&
  ((answer.status === "ok" && "data" in answer) || (answer.status === "error" && "error" in answer));
