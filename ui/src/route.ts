// Where one is: a path like "/assessments/ID" and what is chosen there, in the address behind #.

export type Place = { path: string; parts: string[]; query: Record<string, string> };

/** Reads "#/scenarios?level=red" or "/scenarios?level=red". */
export function parsePlace(text: string): Place {
  const [rawPath = "", rawQuery = ""] = text.replace(/^#/, "").split("?", 2);
  const parts = rawPath.split("/").filter(Boolean).map(decode);
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQuery)) query[name] = value;
  return { path: `/${parts.map(encodeURIComponent).join("/")}`, parts, query };
}

/** The address of a path with what is chosen; empty choices are left out. */
export function placeText(
  path: string,
  query: Record<string, string | number | null | undefined> = {},
): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") pairs.set(name, String(value));
  }
  const text = pairs.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** The screen that a path belongs to: the first step of the path. */
export const screenOf = (place: Place): string => place.parts[0] ?? "overview";

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
