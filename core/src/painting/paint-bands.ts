import type { Point } from "../geometry/coordinates.ts";
import type { SceneBand, SceneBloc } from "../scene/bands.ts";
import { pointOnCurve } from "../scene/placement/tie-route.ts";
import { labelStyle, MIDDLE_TO_BASELINE, titleStyle } from "../scene/text-style.ts";
import type { Brush } from "./brush.ts";
import { dashOf } from "./dashes.ts";
import type { Path, Stroke, Surface } from "./surface.ts";

const OPACITY = { ALLIED: 0.5, OPPOSED: 0.55 } as const;
const STEPPED_BACK = 0.3;
const CHOSEN_OPACITY = 0.9;
/** A dash of a band this many pen widths wide is as long as that of a line. */
const WIDTH_OF_DASHES = 3;

/** The ties between blocs, the widest first. They step back behind single ties that are brought out. */
export function paintBands(
  surface: Surface,
  bands: readonly SceneBand[],
  { theme, emphasis, pen }: Brush,
): void {
  const strength = emphasis.dims || emphasis.ties.size > 0 ? STEPPED_BACK : 1;
  for (const band of bands.toSorted((a, b) => b.width - a.width)) {
    const { id, kind, width } = band;
    const isChosen = emphasis.band === id;
    const dashes = dashOf(theme.dashes, kind, "CERTAIN", pen * Math.max(1, width / WIDTH_OF_DASHES));
    surface.stroke([band], traceBand, {
      colour: kind === "OPPOSED" ? theme.opposed : theme.allied,
      opacity: isChosen ? CHOSEN_OPACITY : OPACITY[kind] * strength,
      width: pen * theme.lineScale * width,
      // A wide line with round ends would reach into the blocs.
      dash: dashes.length === 0 ? [1_000_000, 1] : dashes,
    });
  }
}

const COUNT_SIZE = 14;

/** The number of ties of the band that is chosen or pointed at. */
export function paintBandCount(
  surface: Surface,
  bands: readonly SceneBand[],
  { theme, emphasis, pen }: Brush,
): void {
  const band = bands.find(({ id }) => id === emphasis.band);
  if (band === undefined) return;
  const { x, y } = pointOnCurve(band.from, band.bend, band.to, 0.5);
  surface.write({
    text: String(band.count),
    x,
    y: y + COUNT_SIZE * pen * MIDDLE_TO_BASELINE,
    style: labelStyle(COUNT_SIZE * pen, true),
    align: "middle",
    colour: theme.ink,
    opacity: 1,
    halo: { colour: theme.paper, width: pen * HALO_WIDTH },
  });
}

function traceBand(path: Path, { from, bend, to }: SceneBand): void {
  path.moveTo(from.x, from.y);
  path.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
}

const GROUND = 0.12;
const CLOSED_GROUND = 0.34;
const OUTLINE_WIDTH = 2;
const TURN = 2 * Math.PI;

/** The grounds of computed blocs under their members; grey ones are of those whom the story puts in no faction. */
export function paintBlocGrounds(surface: Surface, blocs: readonly SceneBloc[], { theme, pen }: Brush): void {
  for (const bloc of blocs) {
    if (!bloc.isComputed || bloc.colour === "grey") continue;
    const { fill, outline } = theme.factions[bloc.colour];
    surface.fill([bloc], traceGround(0), { colour: fill, opacity: GROUND });
    paintRings(surface, bloc, { colour: outline, opacity: RING_OPACITY, width: pen * theme.lineScale }, pen);
  }
}

/** Pixels from one ring to the next, and from the edge to the first. */
const RING_STEP = 5;
const RING_OPACITY = 0.7;

/** As many rings as tell a bloc from the greater ones of its colour. */
function paintRings(surface: Surface, bloc: SceneBloc, stroke: Stroke, pen: number): void {
  for (let ring = 1; ring <= bloc.rings; ring++)
    surface.stroke([bloc], traceGround(ring * RING_STEP * pen), stroke);
}

/** Blocs as one disc each. */
export function paintClosedBlocs(
  surface: Surface,
  blocs: readonly SceneBloc[],
  { theme, emphasis, pen }: Brush,
): void {
  for (const bloc of blocs) {
    const { fill, outline } = theme.factions[bloc.colour];
    const isChosen = emphasis.hulls.has(bloc.id);
    surface.fill([bloc], traceDisc, { colour: theme.paper, opacity: 1 });
    surface.fill([bloc], traceDisc, { colour: fill, opacity: CLOSED_GROUND * (isChosen ? 1.4 : 1) });
    surface.stroke([bloc], traceDisc, {
      colour: outline,
      opacity: 1,
      width: pen * theme.lineScale * (OUTLINE_WIDTH + (isChosen ? 1.5 : 0)),
    });
    paintRings(surface, bloc, { colour: outline, opacity: 1, width: pen * theme.lineScale }, pen);
  }
}

/** Quarters of an ellipse are near enough as two curves each. */
const CURVES = 8;

/** Traces the ground of a bloc, `inset` within its edge. */
function traceGround(inset: number): (path: Path, bloc: SceneBloc) => void {
  return (path, { at, extent }) => {
    const [width, height] = [Math.max(1, extent.x - inset), Math.max(1, extent.y - inset)];
    const step = TURN / CURVES;
    // Where the tangents at both ends of a curve meet.
    const out = 1 / Math.cos(step / 2);
    path.moveTo(at.x + width, at.y);
    for (let curve = 1; curve <= CURVES; curve++) {
      const [end, middle] = [curve * step, (curve - 0.5) * step];
      path.quadraticCurveTo(
        at.x + out * width * Math.cos(middle),
        at.y + out * height * Math.sin(middle),
        at.x + width * Math.cos(end),
        at.y + height * Math.sin(end),
      );
    }
    path.closePath();
  };
}

function traceDisc(path: Path, { at, radius }: { readonly at: Point; readonly radius: number }): void {
  path.moveTo(at.x + radius, at.y);
  path.arc(at.x, at.y, radius, 0, TURN);
  path.closePath();
}

/** Size of the number of members, in that of the name. */
const COUNT = 0.9;
const LINE = 1.15;
const HALO_WIDTH = 4;
/** A bloc of a lesser radius, in pixels, has only a number on it, or not even that. */
const LEAST_NAMED_RADIUS = 24;
const LEAST_RADIUS = 10;

/** The names of closed blocs over the numbers of their members. */
export function paintBlocNames(surface: Surface, blocs: readonly SceneBloc[], { theme, pen }: Brush): void {
  const halo = { colour: theme.paper, width: pen * HALO_WIDTH };
  for (const { name, count, colour, at, radius, nameSize: large } of blocs) {
    if (radius < LEAST_RADIUS) continue;
    const write = (text: string, size: number, middle: number): void =>
      surface.write({
        text,
        x: at.x,
        y: middle + size * MIDDLE_TO_BASELINE,
        style: titleStyle(size),
        align: "middle",
        colour: theme.factions[colour].title,
        opacity: 1,
        halo,
      });
    const small = COUNT * large;
    if (name === null || radius < LEAST_NAMED_RADIUS) write(String(count), small, at.y);
    else {
      write(name, large, at.y - (LINE * small) / 2);
      write(String(count), small, at.y + (LINE * large) / 2);
    }
  }
}
