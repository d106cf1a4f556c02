import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchSelects } from "./selects";

describe("a list that the page set back", () => {
  let leave: () => void;
  let list: HTMLSelectElement;
  beforeEach(() => {
    leave = watchSelects();
    document.body.innerHTML = "<select><option>a<option>b</select>";
    list = document.querySelector("select") as HTMLSelectElement;
    list.focus();
  });
  afterEach(() => leave());
  const press = (): boolean => list.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, key: "b" }));

  it("gets the focus anew before the next key", () => {
    const blurred = vi.fn();
    list.addEventListener("blur", blurred);
    press();
    expect(blurred).not.toHaveBeenCalled();
    list.selectedIndex = 1;
    press();
    expect(blurred).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(list);
    press();
    expect(blurred).toHaveBeenCalledOnce();
  });

  it("is left alone after the user's own choice", () => {
    const blurred = vi.fn();
    list.addEventListener("blur", blurred);
    list.selectedIndex = 1;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    press();
    expect(blurred).not.toHaveBeenCalled();
  });
});
