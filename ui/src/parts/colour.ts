// The method gives the colour of a level; this gives the ink that can be read on it.

const DARK = "#1a1a1a";
const LIGHT = "#ffffff";
const BLACK = "#000000";
const ENOUGH = 4.5;

/** Relative luminance after WCAG 2.2 of a colour like "#fdbf6f"; null for anything else. */
export function luminance(colour: string): number | null {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!found) return null;
  const [red = 0, green = 0, blue = 0] = found.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast after WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a) ?? 0, luminance(b) ?? 0];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Dark or light ink, whichever is easier to read on `colour`; black where neither reaches 4.5 : 1. */
export function inkOn(colour: string): string {
  const best = contrast(colour, DARK) >= contrast(colour, LIGHT) ? DARK : LIGHT;
  return contrast(colour, best) >= ENOUGH ? best : BLACK;
}
