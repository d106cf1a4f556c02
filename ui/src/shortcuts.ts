// Keys that hold in the whole window.

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y do it again. */
export function stepOf(event: Key): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** Ctrl+K opens the palette, also from a text field. */
export const isPalette = (event: Key): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";

const WITHOUT_TEXT = ["button", "checkbox", "radio", "range", "color", "file", "submit", "reset"];

/** Whether the field undoes its own text, so that the window leaves the key to it. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !WITHOUT_TEXT.includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
