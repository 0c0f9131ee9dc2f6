import type { Sheet } from "../sheet/sheet.ts";
import { type Emphasis, NO_EMPHASIS } from "./emphasis.ts";
import { paintChronicle } from "./paint-chronicle.ts";
import { paintLegend } from "./paint-legend.ts";
import { paintScene } from "./paint-scene.ts";
import type { Path, Surface } from "./surface.ts";
import { type SceneTheme, themeOfAgreement } from "./theme.ts";
import { writeText } from "./write-text.ts";

/** Paints a whole sheet, its paper too. The surface's unit is the sheet's. */
export function paintSheet(
  surface: Surface,
  sheet: Sheet,
  theme: SceneTheme,
  emphasis: Emphasis = NO_EMPHASIS,
): void {
  surface.part("paper", () => surface.fill([PAPER], traceBox(sheet), { colour: theme.paper, opacity: 1 }));
  surface.moved(sheet.stageAt, () => {
    surface.part("network", () => paintScene(surface, sheet.scene, theme, emphasis));
  });
  surface.part("legend", () =>
    paintLegend(surface, sheet.legend, sheet.scene.isOfAgreement ? themeOfAgreement(theme) : theme),
  );
  surface.part("chronicle", () => paintChronicle(surface, sheet, theme));
  surface.part("texts", () => {
    for (const text of sheet.texts) writeText(surface, text, theme);
  });
}

const PAPER = { id: "paper" };

function traceBox({ page }: Sheet): (path: Path) => void {
  return (path) => {
    path.moveTo(0, 0);
    path.lineTo(page.width, 0);
    path.lineTo(page.width, page.height);
    path.lineTo(0, page.height);
    path.closePath();
  };
}
