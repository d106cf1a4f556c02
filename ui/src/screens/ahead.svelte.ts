// Before a change is saved: what it would move elsewhere, and whether the user wants that.

import type { Foresight } from "../api/bindings";

type Asked = { foresight: Foresight; ring: string[]; answer: (go: boolean) => void };

export type Ahead = {
  /** What is asked now. */
  readonly asked: Asked | null;
  /** Asks where the change moves more than `own` assets, any scenario, or closes a ring; what moves
      nothing elsewhere is wanted without a question. */
  agree: (foresight: Foresight, own: number, ring?: string[]) => Promise<boolean>;
};

export function ahead(): Ahead {
  let asked = $state.raw<Asked | null>(null);
  return {
    get asked() {
      return asked;
    },
    agree(foresight, own, ring = []) {
      if (foresight.assets <= own && foresight.scenarios === 0 && ring.length === 0)
        return Promise.resolve(true);
      return new Promise((resolve) => {
        const answer = (go: boolean): void => {
          asked = null;
          resolve(go);
        };
        asked = { foresight, ring, answer };
      });
    },
  };
}
