import { expect, test } from "vitest";
import type { Is } from "../api/bindings";
import { clipboard, isText, parseIs, queryOf, savedAddress, savedText } from "./query";

test("a condition comes back from the address", () => {
  const all: Is[] = [
    "empty",
    "not_empty",
    { one_of: ["system", "in place"] },
    { within: ["018f"] },
    { contains: "has: a|b" },
    { between: ["2026-01-01", null] },
    { between: [null, "4"] },
  ];
  for (const is of all) expect(parseIs(isText(is))).toEqual(is);
});

test("what the list does not have is left out, and the usual columns stand where none are chosen", () => {
  const known = ["ref", "name", "owner"];
  const query = queryOf(
    { owner: "empty:", farve: "rød", sort: "farve", columns: "name,farve", text: "æ", descending: "yes" },
    known,
    ["ref", "name"],
  );
  expect(query).toEqual({
    text: "æ",
    filters: [{ column: "owner", is: "empty" }],
    sort: "",
    descending: true,
    columns: ["name"],
  });
  expect(queryOf({}, known, ["ref"]).columns).toEqual(["ref"]);
});

test("a saved list holds the address, without which saved list it was", () => {
  const address = { kind: "system|supplier", sort: "owner", view: "L-001", text: "" };
  expect(savedText(address)).toBe("kind=system%7Csupplier&sort=owner");
  expect(savedAddress(savedText(address))).toEqual({ kind: "system|supplier", sort: "owner" });
  expect(savedAddress(savedText(address, "suppliers")).part).toBe("suppliers");
});

test("a table for the clipboard keeps its cells and runs nothing", () => {
  const { plain, html } = clipboard(
    ["Navn", "Note"],
    [
      ["=1+1", "a\tb\nc"],
      ["<b>", "x"],
    ],
  );
  expect(plain).toBe("Navn\tNote\n'=1+1\ta b c\n<b>\tx\n");
  expect(html).toContain("&lt;b&gt;");
  expect(html.match(/<tr>/g)).toHaveLength(3);
});
