import { describe, expect, it, vi } from "vitest";
import { settle, type Result } from "./answer";
import { Cache, type Read } from "./cache";

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

function counter(key: string, kinds: string[]): Read<number> & { runs: () => number } {
  let runs = 0;
  return {
    key,
    kinds,
    run: () => Promise.resolve({ status: "ok", data: ++runs }),
    runs: () => runs,
  };
}

describe("the cache of what was read", () => {
  it("asks once for two who watch", async () => {
    const cache = new Cache();
    const read = counter("a", ["assets"]);
    const heard = vi.fn();
    cache.watch(read, heard);
    cache.watch(read, heard);
    await settled();
    expect(read.runs()).toBe(1);
    expect(cache.peek("a")).toEqual({ data: 1, error: null, busy: false });
    expect(heard).toHaveBeenCalled();
  });

  it("asks again for exactly what shows a changed kind", async () => {
    const cache = new Cache();
    const assets = counter("assets", ["assets", "units"]);
    const threats = counter("threats", ["threats"]);
    cache.watch(assets, () => undefined);
    cache.watch(threats, () => undefined);
    await settled();
    cache.changed(["units"]);
    await settled();
    expect([assets.runs(), threats.runs()]).toEqual([2, 1]);
  });

  it("keeps the old answer on screen while the new one is on its way", async () => {
    const cache = new Cache();
    const read = counter("a", ["assets"]);
    cache.watch(read, () => undefined);
    await settled();
    cache.changed(["assets"]);
    expect(cache.peek("a")).toEqual({ data: 1, error: null, busy: true });
  });

  it("forgets what nobody watches any more", async () => {
    const cache = new Cache();
    const read = counter("a", ["assets"]);
    const leave = cache.watch(read, () => undefined);
    await settled();
    leave();
    cache.changed(["assets"]);
    expect(cache.peek("a")).toBeUndefined();
    await cache.fetch(read);
    expect(read.runs()).toBe(2);
  });

  it("leaves alone what the writer keeps", async () => {
    const cache = new Cache();
    const read = counter("list", ["scenarios"]);
    cache.watch(read, () => undefined);
    await settled();
    cache.changed(["scenarios"], (key) => key === "list");
    await settled();
    expect(read.runs()).toBe(1);
  });

  it("never lets a late answer replace a newer one", async () => {
    const cache = new Cache();
    const answers: ((result: Result<string>) => void)[] = [];
    const read: Read<string> = {
      key: "slow",
      kinds: ["assets"],
      run: () => new Promise((answer) => answers.push(answer)),
    };
    cache.watch(read, () => undefined);
    cache.changed(["assets"]);
    answers[1]?.({ status: "ok", data: "new" });
    await settled();
    answers[0]?.({ status: "ok", data: "old" });
    await settled();
    expect(cache.peek<string>("slow")?.data).toBe("new");
  });

  it("says why it has no answer, and asks anew the next time", async () => {
    const cache = new Cache();
    let fails = true;
    const read: Read<number> = {
      key: "a",
      kinds: [],
      run: () => settle(fails ? Promise.reject(new Error("lost")) : Promise.resolve(7)),
    };
    expect((await cache.fetch(read)).error?.code).toBe("unforeseen");
    fails = false;
    expect((await cache.fetch(read)).data).toBe(7);
  });

  it("waits for the answer that a write set on its way", async () => {
    const cache = new Cache();
    const read = counter("a", ["history"]);
    cache.watch(read, () => undefined);
    await settled();
    cache.changed(["history"]);
    expect((await cache.fetch(read)).data).toBe(2);
    expect(read.runs()).toBe(2);
  });

  it("takes what a write brought along", async () => {
    const cache = new Cache();
    const read = counter("a", ["assets"]);
    cache.watch(read, () => undefined);
    await settled();
    cache.put("a", 40);
    expect(cache.peek<number>("a")?.data).toBe(40);
    expect(read.runs()).toBe(1);
  });
});
