// The scales of two methods that are mapped level by level.

import type { Method, Scale } from "../api/bindings";

export type ScaleName = "likelihood" | "threat" | "vulnerability" | "consequence";

const of = (method: Method, name: ScaleName): Scale | null => {
  if (name === "consequence") return method.consequence;
  if (method.likelihood_source === "direct") return name === "likelihood" ? method.likelihood : null;
  if (name === "threat") return method.threat;
  return name === "vulnerability" ? method.vulnerability : null;
};

/** The scales that both methods have, each as it is and as it becomes. */
export function scalesOf(before: Method, after: Method): { name: ScaleName; before: Scale; after: Scale }[] {
  const names: ScaleName[] = ["likelihood", "threat", "vulnerability", "consequence"];
  return names.flatMap((name) => {
    const [one, other] = [of(before, name), of(after, name)];
    return one && other ? [{ name, before: one, after: other }] : [];
  });
}
