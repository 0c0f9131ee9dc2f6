import type { Sheet, SheetAxis, SheetBar, SheetLane, SheetPlayhead, SheetTick } from "../sheet/sheet.ts";
import type { Path, Surface } from "./surface.ts";
import type { SceneTheme } from "./theme.ts";
import { writeText } from "./write-text.ts";

const CORNER = 5;
const HATCH_GAP = 6;
const GRIP = 8;
const TURN = 2 * Math.PI;

/** Lanes of the factions over the axis, ticks on it, and the playhead. */
export function paintChronicle(surface: Surface, sheet: Sheet, theme: SceneTheme): void {
  const { axis, playhead } = sheet;
  if (axis === null || playhead === null) return;
  paintLoop(surface, axis, playhead, theme);
  surface.part("lanes", () => {
    for (const lane of sheet.lanes) paintLane(surface, lane, theme);
  });
  surface.part("axis", () => paintAxis(surface, axis, theme));
  surface.part("playhead", () => paintPlayhead(surface, playhead, theme));
}

/** A bar solid while its faction is certain, hatched where it is only possible. */
function paintLane(surface: Surface, lane: SheetLane, theme: SceneTheme): void {
  const { fill, outline } = theme.factions[lane.colour];
  const on = lane.now !== null;
  const possible = [{ id: lane.id, bar: lane.possible }];
  const { x, y, width, height } = lane.possible;
  const within = { left: x, top: y, right: x + width, bottom: y + height };
  surface.fill(possible, traceBar, {
    colour: outline,
    opacity: on ? 0.6 : 0.32,
    hatch: { gap: HATCH_GAP, width: 1, within },
  });
  surface.stroke(possible, traceBar, { colour: outline, opacity: on ? 1 : 0.45, width: 1 });
  if (lane.certain !== null) {
    const certain = [{ id: lane.id, bar: lane.certain }];
    surface.fill(certain, traceBar, { colour: theme.paper, opacity: 1 });
    surface.fill(certain, traceBar, {
      colour: fill,
      opacity: theme.groundOpacity * (on ? 2.4 : 1.1),
    });
    surface.stroke(certain, traceBar, { colour: outline, opacity: on ? 1 : 0.5, width: on ? 1.5 : 1 });
  }
  surface.fill(
    lane.gaps.map((bar) => ({ id: lane.id, bar })),
    traceGap,
    { colour: theme.paper, opacity: 1 },
  );
  writeText(surface, lane.name, theme, { colour: theme.paper, width: 3 });
}

/** A gap leaves a line of the bar, which says that it goes on. */
function traceGap(path: Path, { bar: { x, y, width, height } }: { readonly bar: SheetBar }): void {
  const [middle, half] = [y + height / 2, 0.75];
  for (const [top, bottom] of [
    [y - 1, middle - half],
    [middle + half, y + height + 1],
  ] as const) {
    path.moveTo(x, top);
    path.lineTo(x + width, top);
    path.lineTo(x + width, bottom);
    path.lineTo(x, bottom);
    path.closePath();
  }
}

function traceBar(path: Path, { bar: { x, y, width, height } }: { readonly bar: SheetBar }): void {
  const round = Math.min(CORNER, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  path.moveTo(x + round, y);
  path.lineTo(right - round, y);
  path.quadraticCurveTo(right, y, right, y + round);
  path.lineTo(right, bottom - round);
  path.quadraticCurveTo(right, bottom, right - round, bottom);
  path.lineTo(x + round, bottom);
  path.quadraticCurveTo(x, bottom, x, bottom - round);
  path.lineTo(x, y + round);
  path.quadraticCurveTo(x, y, x + round, y);
  path.closePath();
}

function paintAxis(surface: Surface, axis: SheetAxis, theme: SceneTheme): void {
  const marks = axis.marks.map(({ at }) => ({ id: "year", x: at.x, y: axis.from.y }));
  const line = { colour: theme.softInk, opacity: 1, width: 1.5 };
  surface.stroke(
    [{ id: "axis" }],
    (path) => {
      path.moveTo(axis.from.x, axis.from.y);
      path.lineTo(axis.to.x, axis.to.y);
    },
    line,
  );
  surface.stroke(
    marks,
    (path, { x, y }) => {
      path.moveTo(x, y - 4);
      path.lineTo(x, y + 5);
    },
    line,
  );
  for (const mark of axis.marks) writeText(surface, mark, theme);
  const later = axis.ticks.filter((tick) => !tick.now);
  for (const captioned of [false, true]) {
    const ticks = later.filter((tick) => tick.captioned === captioned);
    surface.fill(ticks, traceTick, { colour: theme.paper, opacity: 1 });
    surface.stroke(ticks, traceTick, {
      colour: captioned ? theme.softInk : theme.line,
      opacity: 1,
      width: 1.25,
    });
  }
  const now = axis.ticks.filter((tick) => tick.now);
  surface.fill(now, traceTick, { colour: theme.opposed, opacity: 1 });
  if (axis.captioned !== null) writeText(surface, axis.captioned, theme);
}

function traceTick(path: Path, { at, radius }: SheetTick): void {
  path.moveTo(at.x + radius, at.y);
  path.arc(at.x, at.y, radius, 0, TURN);
  path.closePath();
}

function paintPlayhead(surface: Surface, { x, top, bottom }: SheetPlayhead, theme: SceneTheme): void {
  const head = [{ id: "playhead" }];
  surface.stroke(
    head,
    (path) => {
      path.moveTo(x, top);
      path.lineTo(x, bottom);
    },
    { colour: theme.ink, opacity: 1, width: 2 },
  );
  surface.fill(
    head,
    (path) => {
      path.moveTo(x - GRIP, top - GRIP);
      path.lineTo(x + GRIP, top - GRIP);
      path.lineTo(x, top + 2);
      path.closePath();
    },
    { colour: theme.ink, opacity: 1 },
  );
}

function paintLoop(
  surface: Surface,
  { loop, from }: SheetAxis,
  playhead: SheetPlayhead,
  theme: SceneTheme,
): void {
  if (loop === null) return;
  surface.fill(
    [{ id: "loop" }],
    (path) => {
      path.moveTo(loop.from, playhead.top);
      path.lineTo(loop.to, playhead.top);
      path.lineTo(loop.to, from.y);
      path.lineTo(loop.from, from.y);
      path.closePath();
    },
    { colour: theme.ink, opacity: 0.08 },
  );
}
