// Which page a record opens: the one place that knows.

import type { Kind, Called } from "./api/bindings";

/** The path of the page of a record of any kind. */
export function pageOf(kind: Kind, id: string): string {
  // A draft is edited among the methods; a published one stands in their list.
  if (kind === "drafts") return `/methods/${id}`;
  if (kind === "methods") return "/methods";
  return `/${kind}/${id}`;
}

/** The path of the page that shows a record, which may be that of what it belongs to. */
export const openOf = (record: Pick<Called, "page">): string => pageOf(record.page.kind, record.page.id);
