import type { Appearance, LayoutMode, LayoutScope, Size } from "@entente/core";

export const STILL_FORMATS = ["png", "svg", "pdf"] as const;
export const FILM_FORMATS = ["gif", "webm", "mp4"] as const;
export const FORMATS = [...STILL_FORMATS, ...FILM_FORMATS, "html"] as const;
export const THEMES = ["light", "dark", "projector"] as const;
export const LANGUAGES = ["en", "de", "ru"] as const;

export type StillFormat = (typeof STILL_FORMATS)[number];
export type FilmFormat = (typeof FILM_FORMATS)[number];
export type RenderFormat = (typeof FORMATS)[number];
export type RenderTheme = (typeof THEMES)[number];
export type RenderLanguage = (typeof LANGUAGES)[number];

/** The options of a render command, checked without the story. */
export interface RenderOptions {
  /** The id of a dataset, or the folder of a package. */
  readonly dataset: string;
  /** A day, or a step of counted time, as it is typed. */
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly format: RenderFormat;
  /** The size of the picture or film, in pixels. */
  readonly size: Size;
  readonly theme: RenderTheme;
  /** The name of another reading; null for the story's own. */
  readonly reading: string | null;
  /** A filter as a permalink writes it; null for none. */
  readonly filter: string | null;
  readonly layout: LayoutMode;
  readonly seed: number;
  /** Pins as a permalink writes them; null for none. */
  readonly pins: string | null;
  readonly arrange: LayoutScope;
  /** Names of the dataset's own columns that colour and size actors and ties; null for the usual. */
  readonly appearance: Appearance;
  readonly language: RenderLanguage;
  readonly framesPerSecond: number;
  /** Null for the speed at which the page plays. */
  readonly monthsPerSecond: number | null;
  /** The absolute path of the file; null for one in the working directory, named by dataset and date. */
  readonly out: string | null;
  readonly force: boolean;
  /** The address of the page to which the permalink leads; null for the product's own. */
  readonly address: string | null;
}
