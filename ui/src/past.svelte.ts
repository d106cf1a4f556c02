// Looking back: every read is answered as it was, until one comes back to today.

import { commands, type RegisterInfo, type When } from "./api/bindings";
import { cache } from "./api/query.svelte";
import { ask, session, tell } from "./session.svelte";
import { t, time } from "./text/text.svelte";

/** Shows the register as it was at the end of a day, or at a moment. */
export async function lookBack(when: When): Promise<void> {
  tell(t("past-busy"));
  const info = await ask(commands.lookBack(when));
  if (!info) return;
  show(info.value);
  tell(t("past-banner", { at: time(info.value.as_of ?? "") }));
}

/** Shows the register as it is today again. */
export async function lookForward(): Promise<void> {
  const info = await ask(commands.lookForward());
  if (!info) return;
  show(info.value);
  tell(t("past-back"));
}

function show(info: RegisterInfo): void {
  if (session.app) session.app.register = info;
  cache.clear();
}
