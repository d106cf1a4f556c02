// The fields of an asset in words, for telling two versions apart.

import type { Asset, Choices } from "../api/bindings";
import { date, say, t } from "../text/text.svelte";
import { classificationName, kindName, mediumName, personalDataName, wordName } from "../text/terms";
import { DETAIL_DAYS, DETAIL_WORDS, type Detail } from "./asset";

const NAMES: Record<keyof Asset, string> = {
  reference: "ui-ref",
  name: "ui-name",
  kind: "ui-kind",
  description: "ui-description",
  medium: "ui-medium",
  classification: "ui-classification",
  personal_data: "ui-personal-data",
  owner: "ui-owner",
  unit: "ui-unit",
  consequence: "ui-asset-values",
  tags: "column-assets-tags",
  retired: "column-assets-retired",
  risk_owner: "column-assets-risk_owner",
  system_owner: "column-assets-system_owner",
  process_owner: "column-assets-process_owner",
  contact: "column-assets-contact",
  supplier: "column-assets-supplier",
  details: "ui-asset-more",
};

export const fieldName = (field: keyof Asset): string => t(NAMES[field]);

export function fieldText(asset: Asset, field: keyof Asset, choices: Choices | undefined): string {
  switch (field) {
    case "kind":
      return kindName(asset.kind);
    case "medium":
      return mediumName(asset.medium);
    case "classification":
      return asset.classification ? classificationName(asset.classification) : "–";
    case "personal_data":
      return asset.personal_data ? personalDataName(asset.personal_data) : "–";
    case "owner":
    case "risk_owner":
    case "system_owner":
    case "process_owner":
    case "contact":
      return named(choices?.people, asset[field]);
    case "supplier":
      return named(choices?.suppliers, asset.supplier);
    case "tags":
      return asset.tags.join(", ") || "–";
    case "retired":
      return asset.retired ? date(asset.retired) : "–";
    case "details":
      return (
        Object.entries(asset.details)
          .filter(([, value]) => value !== null && value !== "")
          .map(([name, value]) => `${t(`column-assets-${name}`)}: ${detailText(name as Detail, value)}`)
          .join(", ") || "–"
      );
    case "unit":
      return named(choices?.units, asset.unit);
    case "consequence":
      return (
        Object.entries(asset.consequence)
          .filter(([, answer]) => answer !== null)
          .map(
            ([cell, answer]) =>
              `${cellName(cell)} ${answer === "not_relevant" ? t("answer-not-relevant") : answer}`,
          )
          .join(", ") || "–"
      );
    default:
      return asset[field] || "–";
  }
}

/** A detail in words. */
export function detailText(field: Detail, value: Asset["details"][Detail]): string {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "string" && DETAIL_WORDS[field]) return wordName(field, value);
  if (typeof value === "string" && DETAIL_DAYS.includes(field)) return date(value);
  return String(value ?? "");
}

const cellName = (cell: string): string => {
  const [property = "", party = ""] = cell.split(".");
  return `${t(`property-${property}`)}/${party}`;
};

const named = (list: Choices["people"] | undefined, id: string | null): string => {
  const found = list?.find((one) => one.id === id);
  return found ? say(found.name) : "–";
};
