import type {
  Appearance,
  Arrangement,
  Moment,
  PackedLayout,
  PackedTimeline,
  ReadingAndFilter,
  SheetLanguage,
  Size,
  ThemeName,
} from "@entente/core";

export const EXPORT_FORMATS = ["png", "svg", "gif", "webm", "mp4"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The input of a worker that makes a picture or a film. */
export interface ExportJob {
  readonly timeline: PackedTimeline;
  readonly format: ExportFormat;
  readonly view: ReadingAndFilter;
  readonly arrangement: Arrangement;
  readonly appearance: Appearance;
  /** The layout of the arrangement in the form of the size; made by the worker unless given. */
  readonly layout?: PackedLayout;
  readonly moment: Moment;
  /** Pixels. */
  readonly size: Size;
  readonly theme: ThemeName;
  readonly language: SheetLanguage;
  /** Address of the page to which permalinks lead, without its parameters. */
  readonly address: string;
  /** Used for films alone. */
  readonly framesPerSecond: number;
  readonly monthsPerSecond: number;
}

export type ExportReport =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly message: string };

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  png: "image/png",
  svg: "image/svg+xml",
  gif: "image/gif",
  webm: "video/webm",
  mp4: "video/mp4",
};
