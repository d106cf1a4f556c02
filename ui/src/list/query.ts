// What a list shows, as its address and a saved list hold it: `kind=system|supplier&sort=owner`. Pure.

import type { Filter, Is, ListQuery } from "../api/bindings";

/** Names in an address that are no columns. */
const OWN = ["text", "sort", "descending", "columns", "view", "part"];

/** One condition as an address holds it. */
export function isText(is: Is): string {
  if (is === "empty") return "empty:";
  if (is === "not_empty") return "some:";
  if (is.one_of !== undefined) return is.one_of.join("|");
  if (is.within !== undefined) return `in:${is.within.join("|")}`;
  if (is.contains !== undefined) return `has:${is.contains}`;
  const [from, to] = is.between;
  return `from:${from ?? ""}..${to ?? ""}`;
}

/** Reads what `isText` wrote. */
export function parseIs(text: string): Is {
  const [, word, rest] = /^(empty|some|in|has|from):(.*)$/s.exec(text) ?? [];
  switch (word) {
    case "empty":
      return "empty";
    case "some":
      return "not_empty";
    case "in":
      return { within: parts(rest ?? "") };
    case "has":
      return { contains: rest ?? "" };
    case "from": {
      const [from = "", to = ""] = (rest ?? "").split("..");
      return { between: [from || null, to || null] };
    }
    default:
      return { one_of: parts(text) };
  }
}

const parts = (text: string): string[] => text.split("|").filter(Boolean);

/** What the address asks for; what it names and the list does not have is left out. */
export function queryOf(
  address: Record<string, string>,
  known: readonly string[],
  usual: readonly string[],
): ListQuery {
  const filters: Filter[] = [];
  for (const [column, text] of Object.entries(address)) {
    if (!OWN.includes(column) && known.includes(column)) filters.push({ column, is: parseIs(text) });
  }
  const chosen = (address.columns ?? "").split(",").filter((column) => known.includes(column));
  const sort = address.sort ?? "";
  return {
    text: address.text ?? "",
    filters,
    sort: known.includes(sort) ? sort : "",
    descending: address.descending === "yes",
    columns: chosen.length > 0 ? chosen : [...usual],
  };
}

/** The address without what it says, so that another can take its place. */
export const cleared = (address: Record<string, string>): Record<string, null> =>
  Object.fromEntries(Object.keys(address).map((name) => [name, null]));

/** What a saved list holds of the address. `part` names the list where it is a part of a kind's. */
export function savedText(address: Record<string, string>, part = ""): string {
  const own = Object.entries({ ...address, part });
  const kept = own.filter(([name, value]) => name !== "view" && value !== "");
  return new URLSearchParams(kept).toString();
}

/** Reads what `savedText` wrote. */
export const savedAddress = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

/** A spreadsheet runs text that begins like this. */
const RUNS = /^[=+\-@\t\r\n]/;

/** Rows under their headings as text for the clipboard: plain with tabs, and as a table. */
export function clipboard(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): {
  plain: string;
  html: string;
} {
  const guarded = (cell: string): string =>
    (RUNS.test(cell) ? `'${cell}` : cell).replaceAll(/[\t\r\n]+/g, " ");
  const lines = [headings, ...rows].map((row) => row.map(guarded).join("\t"));
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escaped(cell)}</${tag}>`).join("")}</tr>`;
  const body = rows.map((cells) => row(cells, "td")).join("");
  return {
    plain: `${lines.join("\n")}\n`,
    html: `<table><thead>${row(headings, "th")}</thead><tbody>${body}</tbody></table>`,
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
