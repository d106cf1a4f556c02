import { describe, expect, it } from "vitest";
import { isPalette, isTextField, stepOf } from "./shortcuts";

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  ctrlKey: true,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("keys of the whole window", () => {
  it("undo and redo", () => {
    expect(stepOf(key("z"))).toBe("undo");
    expect(stepOf(key("Z", { shiftKey: true }))).toBe("redo");
    expect(stepOf(key("y"))).toBe("redo");
    expect(stepOf(key("z", { ctrlKey: false }))).toBeNull();
    expect(stepOf(key("z", { altKey: true }))).toBeNull();
  });

  it("Ctrl+K and nothing like it opens the palette", () => {
    expect(isPalette(key("k"))).toBe(true);
    expect(isPalette(key("K", { ctrlKey: false, metaKey: true }))).toBe(true);
    expect(isPalette(key("k", { ctrlKey: false }))).toBe(false);
    expect(isPalette(key("k", { shiftKey: true }))).toBe(false);
    expect(isPalette(key("k", { altKey: true }))).toBe(false);
  });

  it("leave text fields alone", () => {
    const input = (type: string): HTMLInputElement =>
      Object.assign(document.createElement("input"), { type });
    expect(isTextField(input("text"))).toBe(true);
    expect(isTextField(input("search"))).toBe(true);
    expect(isTextField(input("checkbox"))).toBe(false);
    expect(isTextField(document.createElement("textarea"))).toBe(true);
    expect(isTextField(document.createElement("select"))).toBe(false);
    expect(isTextField(null)).toBe(false);
  });
});
