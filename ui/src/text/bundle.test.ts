import { describe, expect, it } from "vitest";
import { sources, words } from "./bundle";

const files = import.meta.glob<string>(["../**/*.svelte", "../**/*.ts", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const keys = (text: string): string[] => [...text.matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key ?? "");
/** The window's own messages, in whatever file they stand. */
const ui = (language: "da" | "en"): string =>
  sources(language)
    .flatMap((text) => text.split(/^(?=[a-z][\w-]* =)/m))
    .filter((message) => message.startsWith("ui-"))
    .map((message) => `${message.trimEnd()}\n`)
    .join("");

describe("the words of the window", () => {
  const languages = { da: words("da", sources("da")), en: words("en", sources("en")) };

  it("are the same messages in both languages", () => {
    expect(keys(ui("da")).sort()).toEqual(keys(ui("en")).sort());
    expect(new Set(keys(ui("da"))).size).toBe(keys(ui("da")).length);
  });

  it("take the same arguments in both languages", () => {
    const argumentsOf = (text: string): Map<string, string> =>
      new Map(
        text
          .split(/^(?=[a-z][\w-]* =)/m)
          .map((message) => [
            keys(message)[0] ?? "",
            [...new Set([...message.matchAll(/\$(\w+)/g)].map(([, name]) => name))].sort().join(),
          ]),
      );
    expect(argumentsOf(ui("da"))).toEqual(argumentsOf(ui("en")));
  });

  it("are there for everything that a screen says", () => {
    const said = new Set<string>();
    const families = new Set<string>();
    for (const text of Object.values(files)) {
      for (const [, id] of text.matchAll(/\bt\(\s*"([\w-]+)"/g)) said.add(id ?? "");
      for (const [id] of text.matchAll(/"ui-[\w-]+"/g)) said.add(id.slice(1, -1));
      for (const [, start] of text.matchAll(/\bt\(\s*`(ui-[\w-]*)\$\{/g)) families.add(start ?? "");
    }
    expect(said.size).toBeGreaterThan(200);
    for (const [language, bundle] of Object.entries(languages)) {
      expect(
        [...said].filter((id) => !bundle.has(id)),
        language,
      ).toEqual([]);
    }
    const known = keys(ui("da"));
    expect([...families].filter((start) => !known.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it("are all used", () => {
    const everything = Object.values(files).join("\n");
    const starts = [...everything.matchAll(/`(ui-[\w-]*)\$\{/g)].map(([, start]) => start ?? "");
    const unused = keys(ui("da")).filter(
      (key) =>
        !everything.includes(`"${key}"`) && !starts.some((start) => start !== "ui-" && key.startsWith(start)),
    );
    expect(unused.filter((key) => !/^ui-(current|target)_override$/.test(key))).toEqual([]);
  });

  it("follow number in both languages", () => {
    expect(languages.da.say("ui-due-in", { days: 1 })).toBe("i morgen");
    expect(languages.da.say("ui-due-in", { days: 6 })).toBe("om 6 dage");
    expect(languages.en.say("ui-due-late", { days: 1 })).toBe("1 day late");
  });

  it("show the id of what is missing, and keep going after a fault", () => {
    const bundle = words("da", ["hej = Hej { $navn }\nbrudt = { $"]);
    expect(bundle.say("findes-ikke")).toBe("findes-ikke");
    expect(bundle.say("hej", { navn: "Mette" })).toBe("Hej Mette");
    expect(bundle.say("hej")).toContain("Hej");
  });
});
