import { describe, expect, it } from "vitest";
import { fit, grouped, pieces, ranked } from "./rank";

const told = (typed: string, name: string): string =>
  pieces(typed, name)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

describe("what the palette finds by name", () => {
  it("takes every word in any order, at the beginning of a word before inside one", () => {
    const all = ["Nyt aktiv", "Ny foranstaltning", "Aktiver", "Reaktivering"].map((name) => ({ name }));
    expect(ranked("aktiv", all).map(({ name }) => name)).toEqual(["Aktiver", "Nyt aktiv", "Reaktivering"]);
    expect(ranked("aktiv ny", all).map(({ name }) => name)).toEqual(["Nyt aktiv"]);
    expect(ranked("", all)).toEqual([]);
    expect(ranked("xyz", all)).toEqual([]);
  });
  it("knows Danish letters however they are typed", () => {
    for (const typed of ["mål", "maal", "MÅL"]) expect(fit(typed, { name: "Måling" })).toBe(3);
    expect(fit("oe", { name: "Økonomi" })).toBe(3);
    expect(fit("cafe", { name: "Café" })).toBe(3);
    expect(fit("mørk", { name: "Udseende", also: "mørkt lyst" })).toBe(2);
    // One or two letters begin a word.
    expect(fit("iv", { name: "Aktiv" })).toBe(0);
    expect(fit("tiv", { name: "Aktiv" })).toBe(1);
  });
  it("marks what was typed", () => {
    expect(told("maal", "Måling")).toBe("[Mål]ing");
    expect(told("ny ak", "Nyt aktiv")).toBe("[Ny]t [ak]tiv");
    expect(told("", "Nyt")).toBe("Nyt");
    expect(told("ae", "Ærø")).toBe("[Æ]rø");
  });
  it("groups hits by kind in the order of the best", () => {
    const hit = (kind: string, id: string) => ({ record: { kind, id } });
    const groups = grouped([hit("assets", "1"), hit("people", "2"), hit("assets", "3")]);
    expect(groups.map(({ kind, hits }) => [kind, hits.length])).toEqual([
      ["assets", 2],
      ["people", 1],
    ]);
  });
});
