import type { LegendEntry, LegendSample, MarkLegendSample, SignLegendSample } from "../sheet/sheet.ts";
import { dashOf } from "./dashes.ts";
import { paintOf } from "./mark-paint.ts";
import { traceCross } from "./paint-nodes.ts";
import { widthOf } from "./paint-ties.ts";
import type { Path, Surface } from "./surface.ts";
import type { SceneTheme } from "./theme.ts";
import { writeText } from "./write-text.ts";

/** Paints the legend of sign and certainty with the lines and fills of the picture. */
export function paintLegend(surface: Surface, legend: readonly LegendEntry[], theme: SceneTheme): void {
  for (const entry of legend) {
    for (const sample of entry.samples) paintSample(surface, sample, theme);
    writeText(surface, entry.text, theme);
  }
}

const BAND_WIDTH = 6;
const BAND_OPACITY = 0.5;

/** The largest disc of the picture is as large as its sample; the smallest is still seen. */
const LEAST_DISC = 0.24;

function paintMark(
  surface: Surface,
  { kind, mark, middle, width }: MarkLegendSample,
  theme: SceneTheme,
): void {
  const { colour, amount } = mark;
  const { fill, outline } =
    colour === null ? { fill: theme.softInk, outline: theme.softInk } : paintOf(theme, colour);
  const radius =
    (width / 2 - 0.75) *
    (amount === null ? 1 : amount === "absent" ? 0.4 : Math.max(LEAST_DISC, Math.sqrt(amount)));
  if (mark.shape === "line") {
    const opacity = amount === "absent" || colour === "absent" ? 0.5 : 1;
    surface.stroke([{ id: kind }], traceLine({ middle, width }, 0), {
      colour: outline,
      opacity,
      width: theme.lineScale * (amount === null ? 2.5 : widthOf(amount)),
    });
  } else if (amount === "absent") {
    surface.stroke([{ id: kind, at: middle, radius }], traceCross, {
      colour: outline,
      opacity: 1,
      width: 2,
    });
  } else
    surface.discs([{ id: kind, at: middle, radius }], {
      fill,
      outline: { colour: outline, width: colour === "absent" ? 2 : 1.5 },
      rim: null,
      opacity: 1,
    });
}

function paintSample(surface: Surface, sample: LegendSample, theme: SceneTheme): void {
  const line = (lift: number, colour: string, dash: readonly number[], opacity = 1): void =>
    surface.stroke([{ id: sample.kind }], traceLine(sample, lift), {
      colour,
      opacity,
      width: 2 * theme.lineScale,
      dash,
    });
  switch (sample.kind) {
    case "MARK":
      paintMark(surface, sample, theme);
      break;
    case "ALLIED":
      line(0, theme.allied, dashOf(theme.dashes, "ALLIED", "CERTAIN"));
      break;
    case "OPPOSED":
      line(0, theme.opposed, dashOf(theme.dashes, "OPPOSED", "CERTAIN"));
      break;
    case "BAND":
      surface.stroke([{ id: sample.kind }], traceLine(sample, 0), {
        colour: theme.allied,
        opacity: BAND_OPACITY,
        width: BAND_WIDTH * theme.lineScale,
        dash: [1_000_000, 1],
      });
      break;
    case "POSSIBLE_TIES":
      line(-3, theme.allied, dashOf(theme.dashes, "ALLIED", "POSSIBLE"), 0.8);
      line(3, theme.opposed, dashOf(theme.dashes, "OPPOSED", "POSSIBLE"), 0.8);
      break;
    case "FACTION":
    case "POSSIBLE_FACTION":
      paintFaction(surface, sample, theme);
      break;
    case "POSSIBLE_MEMBER":
      surface.discs([{ id: sample.kind, at: sample.middle, radius: sample.width / 2 - 1.5 }], {
        fill: theme.paper,
        outline: { colour: theme.softInk, width: 2 },
        rim: null,
        opacity: 1,
      });
  }
}

function paintFaction(
  surface: Surface,
  { kind, middle, width, height }: SignLegendSample,
  theme: SceneTheme,
): void {
  const [left, right] = [middle.x - width / 2, middle.x + width / 2];
  const [top, bottom] = [middle.y - height / 2, middle.y + height / 2];
  const faction = [{ id: kind }];
  const trace = (path: Path): void => {
    const round = height / 2;
    path.moveTo(left + round, top);
    path.lineTo(right - round, top);
    path.arc(right - round, middle.y, round, -Math.PI / 2, Math.PI / 2);
    path.lineTo(left + round, bottom);
    path.arc(left + round, middle.y, round, Math.PI / 2, (3 * Math.PI) / 2);
    path.closePath();
  };
  if (kind === "FACTION") {
    surface.fill(faction, trace, { colour: theme.softInk, opacity: 0.15 });
    surface.stroke(faction, trace, { colour: theme.softInk, opacity: 1, width: 1.6 });
    return;
  }
  const hatch = { gap: 6, width: 1, within: { left, right, top, bottom } };
  surface.fill(faction, trace, { colour: theme.softInk, opacity: theme.hatchOpacity * 1.6, hatch });
  surface.stroke(faction, trace, { colour: theme.softInk, opacity: 0.8, width: 1 });
}

function traceLine(
  { middle, width }: Pick<LegendSample, "middle" | "width">,
  lift: number,
): (path: Path) => void {
  return (path) => {
    path.moveTo(middle.x - width / 2, middle.y + lift);
    path.lineTo(middle.x + width / 2, middle.y + lift);
  };
}
