// A report as the shell sends it for the preview: crate report's document model as serde gives it.

export type Rgb = [number, number, number];
export type Inline =
  { Plain: string } | { Strong: string } | { Code: string } | { Link: { anchor: string; text: string } };
export type Phrase = Inline[];
export type Badge = { sign: string; fill: Rgb; ink: Rgb; text: string };
export type Cell = { phrase: Phrase; badge: Badge | null };
export type Column = { head: string; weight: number; align: "Start" | "Middle" | "End" };
export type Table = {
  caption: Phrase;
  columns: Column[];
  row_head: number | null;
  rows: { cells: Cell[] }[];
};
export type Point = { x: number; y: number };
export type Stroke = { ink: Rgb; width: number; dash: number };
export type Shape =
  | { Rect: { at: Point; width: number; height: number; fill: Rgb | null; stroke: Stroke | null } }
  | { Line: { points: Point[]; stroke: Stroke } }
  | { Arrow: { from: Point; to: Point; stroke: Stroke } }
  | {
      Text: {
        at: Point;
        anchorage: "Start" | "Middle" | "End";
        size: number;
        weight: "Regular" | "Strong";
        ink: Rgb;
        text: string;
      };
    };
export type Figure = {
  caption: string;
  alternative: string;
  drawing: { width: number; height: number; shapes: Shape[] };
};
export type Sheet = "Portrait" | "Landscape";
export type Block =
  | { Heading: { level: number; text: string; anchor: string | null } }
  | { Paragraph: Phrase }
  | { Bullets: Phrase[] }
  | { Pairs: [Phrase, Phrase][] }
  | { Table: Table }
  | { Figure: Figure }
  | { Note: Phrase }
  | { Contents: { title: string; depth: number } }
  | { PageBreak: Sheet };
export type Document = {
  identity: {
    title: string;
    language: string;
    register: string;
    author: string;
    date: string;
    subject: string[];
    verification: string;
  };
  sheet: Sheet;
  blocks: Block[];
};

export const colour = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** The name of a heading in the page: links lead to it. */
export const anchorId = (anchor: string): string => `paper-${anchor}`;

/** Whether the shell sent a document; a preview of anything else is refused in words. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === "object" &&
  value !== null &&
  "identity" in value &&
  "blocks" in value &&
  Array.isArray(value.blocks);
