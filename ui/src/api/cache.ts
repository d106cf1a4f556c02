// What the window has read from the register, kept until a write says that its kind changed.
// Pure: it knows neither the window nor the shell, so that its rules can be tested alone.

import type { Result } from "./answer";
import type { AppError } from "./bindings";

/** One question to the register: what names it, which kinds of record its answer shows. */
export type Read<T> = { key: string; kinds: readonly string[]; run: () => Promise<Result<T>> };

/** What is known of the answer right now. Old data stays while newer data is on its way. */
export type Answered<T> = { data: T | undefined; error: AppError | null; busy: boolean };

type Listener = () => void;
type Entry = {
  read: Read<unknown>;
  answer: Answered<unknown>;
  /** Counts the runs, so that a late answer never replaces a newer one. */
  run: number;
  /** The run that is on its way, or the last one. */
  running: Promise<void>;
  stale: boolean;
  listeners: Set<Listener>;
};

const MOST_ENTRIES = 400;

export class Cache {
  readonly #entries = new Map<string, Entry>();

  /** The answer as it stands, without asking. */
  peek<T>(key: string): Answered<T> | undefined {
    return this.#entries.get(key)?.answer as Answered<T> | undefined;
  }

  /** Asks unless the answer is there, and tells `listener` of every change until it leaves. */
  watch<T>(read: Read<T>, listener: Listener): () => void {
    const entry = this.#entry(read);
    entry.listeners.add(listener);
    if (entry.stale && !entry.answer.busy) this.#ask(entry);
    return () => entry.listeners.delete(listener);
  }

  /** Asks once and gives the answer; an answer that is still good is not asked for again. */
  async fetch<T>(read: Read<T>): Promise<Answered<T>> {
    const entry = this.#entry(read);
    if (entry.stale) this.#ask(entry);
    // Who asks after a write shall have the answer that the write set on its way, not the one before.
    while (entry.answer.busy) await entry.running;
    return entry.answer as Answered<T>;
  }

  /** Puts an answer that a write brought along. */
  put<T>(key: string, data: T): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.run += 1;
    entry.stale = false;
    entry.answer = { data, error: null, busy: false };
    this.#tell(entry);
  }

  /** These kinds changed: what is on screen is read again, the rest is forgotten. */
  changed(kinds: readonly string[], keep: (key: string) => boolean = () => false): void {
    for (const [key, entry] of [...this.#entries]) {
      if (keep(key) || !entry.read.kinds.some((kind) => kinds.includes(kind))) continue;
      if (entry.listeners.size === 0) this.#entries.delete(key);
      else this.#ask(entry);
    }
  }

  /** Another register: nothing that was read is true any more. */
  clear(): void {
    for (const [key, entry] of [...this.#entries]) {
      if (entry.listeners.size === 0) this.#entries.delete(key);
      else {
        entry.answer = { data: undefined, error: null, busy: false };
        this.#ask(entry);
      }
    }
  }

  #entry<T>(read: Read<T>): Entry {
    let entry = this.#entries.get(read.key);
    if (!entry) {
      entry = {
        read: read as Read<unknown>,
        answer: { data: undefined, error: null, busy: false },
        run: 0,
        running: Promise.resolve(),
        stale: true,
        listeners: new Set(),
      };
      this.#entries.set(read.key, entry);
      this.#prune();
    }
    return entry;
  }

  #ask(entry: Entry): void {
    entry.running = this.#run(entry);
  }

  async #run(entry: Entry): Promise<void> {
    const run = ++entry.run;
    entry.stale = false;
    entry.answer = { ...entry.answer, busy: true };
    this.#tell(entry);
    const result = await entry.read.run();
    if (run !== entry.run) return;
    const ok = result.status === "ok";
    entry.answer = { data: ok ? result.data : undefined, error: ok ? null : result.error, busy: false };
    entry.stale = !ok;
    this.#tell(entry);
  }

  #tell(entry: Entry): void {
    for (const listener of [...entry.listeners]) listener();
  }

  #prune(): void {
    if (this.#entries.size <= MOST_ENTRIES) return;
    for (const [key, entry] of this.#entries) {
      if (entry.listeners.size === 0 && !entry.answer.busy) {
        this.#entries.delete(key);
        if (this.#entries.size <= MOST_ENTRIES) return;
      }
    }
  }
}
