// The place as the window shows it, kept in step with the address and remembered by the shell.

import { commands } from "./api/bindings";
import { parsePlace, placeText, type Place } from "./route";

const state = $state<{ place: Place }>({ place: parsePlace(location.hash) });

export const place = (): Place => state.place;

/** A link's address. */
export const to = (path: string, query?: Parameters<typeof placeText>[1]): string =>
  `#${placeText(path, query)}`;

/** The address of why a scenario has its level at a stage. */
export const whyOf = (scenario: string, stage: string): string =>
  to(`/scenarios/${scenario}`, { why: stage });

export function go(path: string, query?: Parameters<typeof placeText>[1]): void {
  location.hash = placeText(path, query);
}

/** Changes what is chosen at the place where one is, without a step in the way back. */
export function choose(query: Record<string, string | number | null | undefined>): void {
  const text = placeText(state.place.path, { ...state.place.query, ...query });
  history.replaceState(null, "", `#${text}`);
  take();
}

export function back(fallback: string): void {
  if (history.length > 1) history.back();
  else go(fallback);
}

function take(): void {
  state.place = parsePlace(location.hash);
  void commands.rememberPlace(placeText(state.place.path, state.place.query));
}

export function followAddress(): () => void {
  window.addEventListener("hashchange", take);
  return () => window.removeEventListener("hashchange", take);
}
