// The lists that there are, in the order of the method, and which kinds have a page of their own.

import type { Kind } from "../api/bindings";

export const LISTED = [
  "units",
  "people",
  "assets",
  "dependencies",
  "threats",
  "vulnerabilities",
  "controls",
  "measures",
  "assessments",
  "scenarios",
  "effects",
  "acceptances",
  "opinions",
  "incidents",
  "routines",
  "attachments",
  "moments",
  "views",
  "tests",
  "runs",
  "mappings",
  "maturity",
  "applicability",
  "statements",
  "actions",
  "programmes",
  "audits",
  "checks",
  "findings",
  "corrective-actions",
  "indicators",
  "values",
  "objectives",
  "reviews",
  "decisions",
  "requirements",
  "policies",
  "acknowledgements",
] as const satisfies readonly Kind[];

export const LISTS: readonly string[] = [...LISTED, "suppliers"];

export const isListed = (kind: string): kind is (typeof LISTED)[number] =>
  (LISTED as readonly string[]).includes(kind);
