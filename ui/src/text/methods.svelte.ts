// Each assessment has its own method, and a level's colour and words depend on it.

import type { LegendRow, Method, RegisterInfo } from "../api/bindings";
import { read } from "../api/reads";
import { query } from "../api/query.svelte";

/** Finds the method of an assessment; the register's own where the assessment is not known. */
export function methods(register: () => RegisterInfo): (assessment: string | null | undefined) => Method {
  const known = query(() => read("listAssessments"));
  const byId = $derived(new Map(known.data?.map((one) => [one.id, one.method])));
  return (assessment) => (assessment ? byId.get(assessment) : undefined) ?? register().method;
}

/** The legend of a method: the register's own comes with the numbers of its rule. */
export const legendOf = (method: Method, register: RegisterInfo): LegendRow[] =>
  method.id === register.method.id && method.version === register.method.version
    ? register.legend
    : method.levels.map(({ id }) => ({ level: id, text: "" }));
