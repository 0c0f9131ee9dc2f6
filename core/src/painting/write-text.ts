import type { SheetText } from "../sheet/sheet.ts";
import type { Surface, Writing } from "./surface.ts";
import type { SceneTheme } from "./theme.ts";

/** Writes a text of a sheet where it stands. */
export function writeText(
  surface: Surface,
  { text, style, at, align, ink }: SheetText,
  theme: SceneTheme,
  halo: Writing["halo"] = null,
): void {
  const colours = { ink: theme.ink, soft: theme.softInk, opposed: theme.opposed } as const;
  surface.write({ text, x: at.x, y: at.y, style, align, colour: colours[ink], opacity: 1, halo });
}
