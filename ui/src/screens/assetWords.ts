// The fields of an asset in words, for telling two versions apart.

import type { Asset, Choices } from "../api/bindings";
import { say, t } from "../text/text.svelte";
import { classificationName, kindName, mediumName, personalDataName } from "../text/terms";

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
      return named(choices?.people, asset.owner);
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

const cellName = (cell: string): string => {
  const [property = "", party = ""] = cell.split(".");
  return `${t(`property-${property}`)}/${party}`;
};

const named = (list: Choices["people"] | undefined, id: string | null): string => {
  const found = list?.find((one) => one.id === id);
  return found ? say(found.name) : "–";
};
