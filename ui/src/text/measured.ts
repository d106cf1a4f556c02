// Values of indicators as people write them, in what they are counted in.
import type { IndicatorUnit } from "../api/bindings";
import { kroner, number, t } from "./text.svelte";

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** "34,1 %", "12", "35 dage", "3,2"; a dash where there is none. */
export function measured(value: number | null, unit: IndicatorUnit): string {
  if (value === null) return "–";
  if (unit === "kroner") return kroner(value);
  if (unit === "days") return t("series-days", { count: tenth(value) });
  return unit === "percent"
    ? t("ui-measuring-percent", { value: number(tenth(value)) })
    : number(tenth(value));
}
