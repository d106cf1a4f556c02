import { describe, expect, it } from "vitest";
import { checkKey } from "./checkKeys";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});
const danish = ["o", "d", "i"];

describe("a key on a point of a checklist", () => {
  it("answers by digit and by the answer's first letter", () => {
    expect(checkKey(key("1"), danish)).toEqual({ kind: "answer", answer: "conforms" });
    expect(checkKey(key("D"), danish)).toEqual({ kind: "answer", answer: "partly" });
    expect(checkKey(key("i"), danish)).toEqual({ kind: "answer", answer: "does not conform" });
    expect(checkKey(key("n"), danish)).toEqual({ kind: "answer", answer: "not applicable" });
    expect(checkKey(key("u"), danish)).toEqual({ kind: "answer", answer: null });
    expect(checkKey(key("4"), danish)).toBeNull();
    expect(checkKey(key("x"), danish)).toBeNull();
  });

  it("moves, opens the evidence and makes a finding", () => {
    expect(checkKey(key("ArrowDown"), danish)).toEqual({ kind: "move", by: 1 });
    expect(checkKey(key("End"), danish)).toEqual({ kind: "to", end: "last" });
    expect(checkKey(key("Enter"), danish)).toEqual({ kind: "evidence" });
    expect(checkKey(key("f"), danish)).toEqual({ kind: "finding" });
  });

  it("leaves what is held with another key alone", () => {
    expect(checkKey(key("z", { ctrlKey: true }), danish)).toBeNull();
    expect(checkKey(key("1", { altKey: true }), danish)).toBeNull();
  });
});
