import type { FontFamilies } from "../painting/canvas-context.ts";
import { paintSheet } from "../painting/paint-sheet.ts";
import { svgSurface } from "../painting/svg-surface.ts";
import type { SceneTheme } from "../painting/theme.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { metadataOf, type Provenance } from "./provenance.ts";

export interface SvgDrawing {
  readonly sheet: Sheet;
  readonly theme: SceneTheme;
  readonly fonts: FontFamilies;
  readonly provenance: Provenance;
  /** Font rules to carry in the file: see `subsetsFor` for which; empty for none. */
  readonly css: string;
}

/** A sheet as an SVG file with its provenance in its title, description and metadata. */
export function drawSvg({ sheet, theme, fonts, provenance, css }: SvgDrawing): string {
  const surface = svgSurface({
    fonts,
    ...sheet.size,
    scale: sheet.scale,
    title: provenance.title,
    description: sheet.description,
    css,
    metadata: metadataOf(provenance),
  });
  paintSheet(surface, sheet, { ...theme, fonts });
  return surface.toString();
}
