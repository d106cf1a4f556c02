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
  tags: [],
  retired: null,
  risk_owner: null,
  system_owner: null,
  process_owner: null,
  contact: null,
  supplier: null,
  details: {
    data: "",
    place: "",
    hosting: null,
    life_cycle: null,
    criticality: null,
    tolerable_hours: null,
    model: "",
    zone: "",
    headcount: null,
    agreement: "",
    agreement_until: null,
    processor: null,
    processing_agreement: "",
    sub_processors: "",
    check_months: null,
    last_check: null,
    check_result: "",
  },
});

export type Detail = keyof Asset["details"];

/** The words that a detail may have; others are written freely. */
export const DETAIL_WORDS: Partial<Record<Detail, readonly string[]>> = {
  hosting: ["own", "supplier", "cloud", "mixed"],
  life_cycle: ["planned", "in use", "phasing out", "out of use"],
  criticality: ["low", "medium", "high", "critical"],
};
export const DETAIL_NUMBERS: readonly Detail[] = ["tolerable_hours", "headcount", "check_months"];
export const DETAIL_DAYS: readonly Detail[] = ["agreement_until", "last_check"];

/** A detail as the record holds it, from what is written or chosen; nothing stands for unsaid. */
export function detailOf(field: Detail, text: string): Asset["details"][Detail] {
  const plain = text.trim();
  if (DETAIL_NUMBERS.includes(field)) return plain === "" ? null : Number(plain);
  if (field === "processor") return plain === "" ? null : plain === "yes";
  if (DETAIL_WORDS[field] || DETAIL_DAYS.includes(field)) return plain === "" ? null : plain;
  return plain;
}

/** Tags from what is written with commas between, each once. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

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
