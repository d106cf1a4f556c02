// What stands on a record's page besides its fields, by kind. Whoever has more to show of a kind puts a
// component here: it is given the record's id and the register.

import type { Component } from "svelte";
import type { Kind, RegisterInfo } from "../api/bindings";
import ActionPanel from "../parts/ActionPanel.svelte";
import ControlPanel from "../parts/ControlPanel.svelte";
import PersonPanel from "../parts/PersonPanel.svelte";
import TestPanel from "../parts/TestPanel.svelte";
import CorrectivePanel from "../audit/CorrectivePanel.svelte";
import CoveragePanel from "../audit/CoveragePanel.svelte";
import FindingPanel from "../audit/FindingPanel.svelte";
import IndicatorPanel from "../parts/IndicatorPanel.svelte";
import PolicyPanel from "../parts/PolicyPanel.svelte";

export type Panel = Component<{ id: string; register: RegisterInfo }>;

export const panels: Partial<Record<Kind, Panel[]>> = {
  actions: [ActionPanel],
  controls: [ControlPanel],
  people: [PersonPanel],
  tests: [TestPanel],
  programmes: [CoveragePanel],
  findings: [FindingPanel],
  "corrective-actions": [CorrectivePanel],
  indicators: [IndicatorPanel],
  policies: [PolicyPanel],
};
