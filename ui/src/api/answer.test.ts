import { describe, expect, it } from "vitest";
import { settle } from "./answer";

describe("the answers of the shell", () => {
  it("have one form, whether a command can be refused or not", async () => {
    expect(await settle(Promise.resolve({ status: "ok" as const, data: 7 }))).toEqual({
      status: "ok",
      data: 7,
    });
    expect(await settle(Promise.resolve(null))).toEqual({ status: "ok", data: null });
    expect(await settle(Promise.resolve([{ status: "open" }]))).toEqual({
      status: "ok",
      data: [{ status: "open" }],
    });
  });

  it("hold a refusal as it came", async () => {
    const error = { code: "stale", field: null, detail: {}, problems: [] };
    expect(await settle(Promise.resolve({ status: "error" as const, error }))).toEqual({
      status: "error",
      error,
    });
  });

  it("turn a crash into words too", async () => {
    const crashed = await settle(Promise.reject(new Error("gone")));
    expect(crashed).toMatchObject({
      status: "error",
      error: { code: "unforeseen", detail: { message: "gone" } },
    });
  });
});
