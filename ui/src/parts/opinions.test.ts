import { describe, expect, test } from "vitest";
import type { Consensus, Questioned } from "../api/bindings";
import type { Column } from "../screens/gridColumns";
import { answerMark, opinionIn, spreadMark, widest } from "./opinions";

const asked = (over: Partial<Questioned>): Questioned => ({
  question: "likelihood",
  decided: null,
  answers: 2,
  lowest: 2,
  highest: 4,
  median: 4,
  accord: "wide",
  ...over,
});

describe("what participants said", () => {
  test("answers in one character", () => {
    expect([answerMark(3), answerMark("not_relevant"), answerMark(null)]).toEqual(["3", "N", "–"]);
  });
  test("the spread has a sign only where it is wide", () => {
    expect(spreadMark(asked({}))).toBe("2–4 ▲");
    expect(spreadMark(asked({ lowest: 3, accord: "one_step" }))).toBe("3–4");
    expect(spreadMark(asked({ lowest: 4, accord: "agreed" }))).toBe("4");
    expect(spreadMark(asked({ answers: 1, lowest: 4, accord: null }))).toBe("4");
    expect(spreadMark(asked({ answers: 0, lowest: null, highest: null, accord: null }))).toBe("–");
  });
  test("the widest question and one participant's answer are found", () => {
    const party = asked({ question: { consequence: "persons" }, accord: "one_step", lowest: 1, highest: 2 });
    const consensus: Consensus = {
      questions: [asked({ accord: "agreed", lowest: 4 }), party],
      participants: [{ person: "p1", answers: [4, "not_relevant"], off: [null, null], dissent: "" }],
    };
    expect(widest(consensus)).toBe(party);
    expect(widest(undefined)).toBeUndefined();
    const column = { kind: "party", id: "persons", party: "persons" } as Column;
    expect(opinionIn(consensus, column, "p1")).toEqual({ answer: "not_relevant", own: true });
    expect(opinionIn(consensus, { kind: "likelihood", id: "likelihood" } as Column, "p1").answer).toBe(4);
    expect(opinionIn(consensus, column, "p2").answer).toBeNull();
    expect(opinionIn(undefined, column, "p1").answer).toBeNull();
  });
});
