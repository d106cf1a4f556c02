// The words on screen in the language chosen; a switch renders them anew without a restart.

import type { AppError, Arg, Bilingual, Lang, Problem } from "../api/bindings";
import { sources, words, type Arguments, type Words } from "./bundle";
import * as format from "./format";

const loaded = new Map<Lang, Words>();
const chosen = $state<{ language: Lang }>({ language: "da" });

const of = (language: Lang): Words => {
  let found = loaded.get(language);
  if (!found) {
    found = words(language, sources(language));
    loaded.set(language, found);
  }
  return found;
};

export const language = (): Lang => chosen.language;

export function useLanguage(next: Lang): void {
  chosen.language = next;
  document.documentElement.lang = next;
}

/** The words of message `id`. */
export const t = (id: string, args?: Arguments): string => of(chosen.language).say(id, args);

/** The words of message `id`, or `other` where nobody has written it. */
export const tOr = (id: string, other: string, args?: Arguments): string =>
  of(chosen.language).has(id) ? t(id, args) : other;

/** A bilingual text in the language chosen, or in the other where it is missing. */
export const say = (text: Bilingual): string =>
  chosen.language === "da" ? text.da || text.en : text.en || text.da;

export const number = (value: number): string => format.number(value, chosen.language);
/** A number that cannot be written as one comes as null. */
const shown = (value: number | null, show: (value: number, language: Lang) => string): string =>
  value === null ? "–" : show(value, chosen.language);
export const kroner = (value: number | null): string => shown(value, format.kroner);
export const share = (value: number | null): string => shown(value, format.share);
export const plain = (value: number | null): string => shown(value, format.plain);
export const date = (iso: string): string => format.date(iso, chosen.language);
export const time = (iso: string): string => format.time(iso, chosen.language);

/** The day of an ISO date or time where the reader is, as an ISO date. */
export const dayOf = (iso: string): string => (iso.length === 10 ? iso : format.isoDay(new Date(iso)));
export const today = (): string => format.isoDay(new Date());
/** The day a year ago. */
export function yearBefore(): string {
  const now = new Date();
  return format.isoDay(new Date(now.getFullYear() - 1, now.getMonth(), now.getDate()));
}

/** An error's code as the texts name it: "in-use" also where the shell says "in_use". */
export const plainCode = (error: AppError): string => error.code.replaceAll("_", "-");

/** Parts of a problem's sentence that are amounts: they come as text, and choose the plural. */
const AMOUNTS = ["count", "most", "rows"];

export const problemArguments = (args: Partial<Record<string, string>>): Arguments =>
  Object.fromEntries(
    Object.entries(args).map(([name, value = ""]) => [name, AMOUNTS.includes(name) ? Number(value) : value]),
  );

/** A problem as a sentence. */
export const problemWords = ({ code, args }: Pick<Problem, "code" | "args">): string =>
  t(`problem-${code}`, problemArguments(args));

/** What went wrong, as a colleague would say it. */
export function errorWords(error: AppError): string {
  // The rule that a field broke says more than that it broke one.
  const rule = error.detail.why ? `problem-${error.detail.why}` : "";
  if (rule !== "" && of(chosen.language).has(rule)) return t(rule, problemArguments(error.detail));
  const id = `error-${plainCode(error)}`;
  return tOr(id, t("ui-error-other", { code: error.code }), problemArguments(error.detail));
}

/** The arguments of an explanation as the words want them. */
export function explained(args: Record<string, Arg>): Arguments {
  const made: Arguments = {};
  for (const [name, arg] of Object.entries(args)) {
    if (arg.text !== undefined) made[name] = arg.text;
    else if (arg.number !== undefined) made[name] = arg.number;
    else if (arg.words !== undefined) made[name] = say(arg.words);
    else made[name] = date(arg.date);
  }
  return made;
}
