// WebKit tells of a choice only when it differs from the last choice that the user made. When the page has
// set the list back meanwhile (undo, another's version), the same choice again would show and never be
// saved. A list that gets the focus anew counts from what it shows.

export function watchSelects(): () => void {
  const known = new WeakMap<HTMLSelectElement, number>();
  const note = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) known.set(target, target.selectedIndex);
  };
  const check = ({ target }: Event): void => {
    if (!(target instanceof HTMLSelectElement) || document.activeElement !== target) return;
    if (known.get(target) === target.selectedIndex) return;
    target.blur();
    target.focus({ preventScroll: true });
  };
  const heard = [
    ["focusin", note],
    ["change", note],
    ["keydown", check],
    ["pointerdown", check],
  ] as const;
  for (const [name, hear] of heard) window.addEventListener(name, hear, true);
  return () => {
    for (const [name, hear] of heard) window.removeEventListener(name, hear, true);
  };
}
