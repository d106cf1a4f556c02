// Numbers, dates and times in Danish and in English form. The reports use the same forms.

import type { Lang } from "../api/bindings";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"];
const two = (part: number): string => String(part).padStart(2, "0");

/** 1234.5 is 1.234,5 in Danish and 1,234.5 in English; at most three decimals. */
export function number(value: number, language: Lang): string {
  const [group, point] = language === "da" ? [".", ","] : [",", "."];
  const rounded = Math.round(Math.abs(value) * 1000) / 1000;
  const [whole = "0", part] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${value < 0 && rounded > 0 ? "-" : ""}${grouped}${part ? point + part : ""}`;
}

/** An amount with three significant digits, as an estimate deserves: 1.230.000 kr.; DKK 1,230,000. */
export function kroner(value: number, language: Lang): string {
  const digits = Math.abs(value) >= 1000 ? Number(value.toPrecision(3)) : Math.round(value);
  return language === "da" ? `${number(digits, language)} kr.` : `DKK ${number(digits, language)}`;
}

/** A share in percent: 12,3 % in Danish, 12.3% in English; below one percent with two decimals. */
export function share(value: number, language: Lang): string {
  const digits = number(Number((value * 100).toFixed(value < 0.01 ? 2 : 1)), language);
  return language === "da" ? `${digits} %` : `${digits}%`;
}

/** A number as a person would type it into a field: whole ones in groups, others with all their decimals. */
export function plain(value: number, language: Lang): string {
  if (Number.isInteger(value)) return number(value, language);
  return language === "da" ? String(value).replace(".", ",") : String(value);
}

/** 21.11.2026 in Danish, 21 Nov 2026 in English. Takes an ISO date or time; other text stays as it is. */
export function date(iso: string, language: Lang): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (found) return day(Number(found[1]), Number(found[2]), Number(found[3]), language);
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return day(time.getFullYear(), time.getMonth() + 1, time.getDate(), language);
}

/** The date with the time of day where the reader is: 21.11.2026 kl. 09.05; 21 Nov 2026, 09:05. */
export function time(iso: string, language: Lang): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const [hours, minutes] = [two(at.getHours()), two(at.getMinutes())];
  return language === "da"
    ? `${date(iso, language)} kl. ${hours}.${minutes}`
    : `${date(iso, language)}, ${hours}:${minutes}`;
}

/** The day of a time where the reader is, as an ISO date. */
export const isoDay = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Whole days from `from` to `to`, both ISO dates; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

function day(year: number, month: number, dayOfMonth: number, language: Lang): string {
  return language === "da"
    ? `${two(dayOfMonth)}.${two(month)}.${year}`
    : `${dayOfMonth} ${MONTHS[month - 1] ?? ""} ${year}`;
}
