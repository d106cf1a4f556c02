// The steps of the method in their order; the layout teaches it. The palette offers them too.
type Step = { screen: string; count?: string };
export const GROUPS: { id: string | null; steps: Step[] }[] = [
  { id: null, steps: [{ screen: "overview" }] },
  {
    id: "map",
    steps: [
      { screen: "units", count: "units" },
      { screen: "assets", count: "assets" },
      { screen: "suppliers" },
      { screen: "people", count: "people" },
      { screen: "dependencies", count: "dependencies" },
      { screen: "threats", count: "threats" },
      { screen: "vulnerabilities", count: "vulnerabilities" },
      { screen: "list" },
    ],
  },
  {
    id: "measures",
    steps: [
      { screen: "controls", count: "controls" },
      { screen: "measures", count: "measures" },
      { screen: "soa" },
      { screen: "tests", count: "tests" },
      { screen: "maturity" },
    ],
  },
  {
    id: "assess",
    steps: [
      { screen: "assessments", count: "assessments" },
      { screen: "losses" },
      { screen: "treatment" },
      { screen: "acceptances" },
      { screen: "measuring", count: "indicators" },
      { screen: "quality" },
      { screen: "due" },
    ],
  },
  {
    id: "audit",
    steps: [
      { screen: "programmes" },
      { screen: "audits" },
      { screen: "findings" },
      { screen: "corrective-actions" },
      { screen: "reviews" },
    ],
  },
  {
    id: "rules",
    steps: [
      { screen: "policies", count: "policies" },
      { screen: "requirements", count: "requirements" },
    ],
  },
  {
    id: "paper",
    steps: [
      { screen: "reports" },
      { screen: "history" },
      { screen: "import" },
      { screen: "methods" },
      { screen: "settings" },
    ],
  },
];
