// The words of the product: every .ftl file of assets/text, one bundle per language.

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Lang } from "../api/bindings";

export type Arguments = Record<string, FluentVariable>;
export type Words = { has: (id: string) => boolean; say: (id: string, args?: Arguments) => string };

const FILES = import.meta.glob<string>("../../../assets/text/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The texts of `language`, file by file. */
export const sources = (language: Lang): string[] =>
  Object.entries(FILES)
    .filter(([path]) => path.includes(`/text/${language}/`))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, text]) => text);

/** A language's words from the texts given. What is missing shows as its id, never as nothing. */
export function words(language: Lang, texts: readonly string[]): Words {
  const bundle = new FluentBundle(language === "da" ? "da-DK" : "en-GB", { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  /** The words of a message, or of a part of it: `formula-manual.text`. */
  const wordsOf = (id: string) => {
    const [name = "", part] = id.split(".", 2);
    const message = bundle.getMessage(name);
    return part === undefined ? message?.value : message?.attributes[part];
  };
  return {
    has: (id) => Boolean(wordsOf(id)),
    say: (id, args) => {
      const pattern = wordsOf(id);
      if (!pattern) return id;
      const faults: Error[] = [];
      return bundle.formatPattern(pattern, args ?? null, faults);
    },
  };
}
