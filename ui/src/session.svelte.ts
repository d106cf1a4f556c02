// What holds for the whole window: the open register, the settings, the last message.

import { settle, type DataOf, type Result, type Written } from "./api/answer";
import { commands, type AppError, type AppState, type Lang, type RegisterInfo } from "./api/bindings";
import { cache } from "./api/query.svelte";
import { read } from "./api/reads";
import { go } from "./place.svelte";
import { operation } from "./text/terms";
import { errorWords, t, useLanguage, today } from "./text/text.svelte";

type Message = { text: string; bad: boolean; count: number };

export const session = $state<{ app: AppState | null; message: Message; refused: AppError | null }>({
  app: null,
  message: { text: "", bad: false, count: 0 },
  refused: null,
});

export const register = (): RegisterInfo | null => session.app?.register ?? null;

/** The day that the window shows: today, or the one that is looked back at. */
export const shownDay = (): string => register()?.as_of?.slice(0, 10) ?? today();

/** Says something in the status line; readers hear it. */
export function tell(text: string, bad = false): void {
  session.message = { text, bad, count: session.message.count + 1 };
}

export const tellError = (error: AppError): void => tell(errorWords(error), true);

/** Runs a command; null when it was refused, after saying why. `mine` may take an error for itself. */
export async function ask<R>(
  call: Promise<R>,
  mine: (error: AppError) => boolean = () => false,
): Promise<{ value: DataOf<R> } | null> {
  const result = await settle(call);
  if (result.status === "ok") return { value: result.data };
  if (!mine(result.error)) tellError(result.error);
  return null;
}

/** Runs a write, reads again what it touched and says what was done. */
export async function write<T>(
  call: Promise<Result<Written<T>>>,
  done: string,
  options: { mine?: (error: AppError) => boolean; keep?: (key: string) => boolean } = {},
): Promise<{ value: T } | null> {
  const outcome = await ask(call, options.mine);
  if (!outcome) return null;
  touched(outcome.value.changed, options.keep);
  if (done !== "") tell(done);
  return { value: outcome.value.value };
}

/** Every write is an entry of the history too. */
export function touched(kinds: readonly string[], keep?: (key: string) => boolean): void {
  cache.changed([...kinds, "history"], keep);
  // Which method is the register's own stands outside the cache.
  if (kinds.includes("methods")) void loadApp();
}

export async function undo(): Promise<void> {
  await step(commands.undo(), "ui-status-undone");
}

export async function redo(): Promise<void> {
  await step(commands.redo(), "ui-status-redone");
}

/** Undoing is an entry of the history itself, and its words say what was undone. */
async function step(call: Promise<Result<Written<unknown>>>, done: string): Promise<void> {
  if (!(await write(call, ""))) return;
  const newest = (await cache.fetch(read("history", null, 1))).data?.rows[0];
  tell(
    newest && (newest.op === "undo" || newest.op === "redo") ? operation(newest.op, newest.args) : t(done),
  );
}

export async function loadApp(): Promise<void> {
  const state = await ask(commands.appState());
  if (!state) return;
  session.app = state.value;
  useLanguage(state.value.language);
  showTheme(state.value.theme);
  if (state.value.register && state.value.start_path && location.hash === "") go(state.value.start_path);
}

/** A register was opened: everything before it is forgotten. */
export function opened(info: RegisterInfo): void {
  if (!session.app) return;
  session.app.register = info;
  cache.clear();
  go("/overview");
  tell(t("ui-status-opened", { name: info.name }));
}

export async function closeRegister(): Promise<void> {
  if (!(await ask(commands.closeRegister()))) return;
  if (session.app) session.app.register = null;
  go("/overview");
  cache.clear();
  await loadApp();
}

export async function setLanguage(language: Lang): Promise<void> {
  useLanguage(language);
  if (session.app) session.app.language = language;
  await ask(commands.setLanguage(language));
}

export async function setTheme(theme: AppState["theme"]): Promise<void> {
  showTheme(theme);
  if (session.app) session.app.theme = theme;
  await ask(commands.setTheme(theme));
}

function showTheme(theme: AppState["theme"]): void {
  document.documentElement.dataset.theme = theme;
}
