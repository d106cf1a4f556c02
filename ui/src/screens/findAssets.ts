import { commands } from "../api/bindings";
import { ask } from "../session.svelte";
import { kindName } from "../text/terms";

const MOST = 50;

/** The assets in use whose words contain `text`, for a picker. */
export async function findAssets(text: string): Promise<{ id: string; text: string; hint: string }[]> {
  const page = await ask(
    commands.listAssets({
      text,
      kind: null,
      unit: null,
      sort: "name",
      descending: false,
      offset: 0,
      limit: MOST,
    }),
  );
  const used = (page?.value.rows ?? []).filter(({ retired }) => retired === null);
  return used.map(({ id, name, kind }) => ({ id, text: name, hint: kindName(kind) }));
}
