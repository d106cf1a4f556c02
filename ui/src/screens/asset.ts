// An asset's form: what may be chosen, and what differs between two versions.

import type { Asset, AssetKind } from "../api/bindings";

export const KINDS: AssetKind[] = [
  "information",
  "process",
  "system",
  "hardware",
  "network",
  "site",
  "people",
  "supplier",
];
export const MEDIA: Asset["medium"][] = ["digital", "paper", "both"];
export const CLASSIFICATIONS: NonNullable<Asset["classification"]>[] = [
  "public",
  "internal",
  "confidential",
  "sensitive",
];

export const PERSONAL_DATA: NonNullable<Asset["personal_data"]>[] = ["none", "ordinary", "special"];

export const blankAsset = (): Asset => ({
  reference: "",
  name: "",
  kind: "system",
  description: "",
  medium: "digital",
  classification: null,
  personal_data: null,
  owner: null,
  unit: null,
  consequence: {},
});

/** The fields in which `mine` and `theirs` differ. */
export function differences<D extends object>(mine: D, theirs: D): (keyof D)[] {
  return (Object.keys(mine) as (keyof D)[]).filter((field) => text(mine[field]) !== text(theirs[field]));
}

/** The same whatever the order of the cells; a cell without an answer is no cell. */
function text(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const answered = Object.entries(value).filter(([, answer]) => answer !== null);
  return JSON.stringify(answered.sort(([a], [b]) => a.localeCompare(b)));
}
