import { type Box, blocsAt, type Point, pointOnCurve, type Scene } from "@entente/core";
import type { PaintInput } from "../scene/canvas-painter.ts";

/** A band, or a closed bloc. */
export interface BlocPart {
  readonly kind: "band" | "bloc";
  readonly id: string;
  /** Whether it is a bloc that is computed, which is no faction. */
  readonly isComputed: boolean;
}

/** Pixels beside a band in which a press still hits it. */
const SLACK = 4;
const SAMPLES = 24;

/** Returns the closed bloc or the band at a place of a picture; null for none. */
export function blocPartAt({ blocs, pen }: Pick<Scene, "blocs" | "pen">, { x, y }: Point): BlocPart | null {
  if (blocs === null) return null;
  const bloc = blocs.areClosed
    ? blocs.blocs.findLast(({ at, radius }) => Math.hypot(at.x - x, at.y - y) <= radius)
    : undefined;
  if (bloc !== undefined) return { kind: "bloc", id: bloc.id, isComputed: bloc.isComputed };
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, from, bend, to, width } of blocs.bands) {
    for (let sample = 0; sample <= SAMPLES; sample++) {
      const at = pointOnCurve(from, bend, to, sample / SAMPLES);
      const beyond = Math.hypot(at.x - x, at.y - y) - Math.max(SLACK, (pen * width) / 2 + 1);
      // Between two samples the curve is nearer than to either.
      const step = Math.hypot(to.x - from.x, to.y - from.y) / SAMPLES / 2;
      if (beyond > step / 2 || beyond >= least) continue;
      [nearest, least] = [id, beyond];
    }
  }
  return nearest === null ? null : { kind: "band", id: nearest, isComputed: false };
}

/** Returns the closed bloc or the band of a painted frame at a place of the whole picture; null for none. */
export function blocPartOf({ picture, zoom, progress }: PaintInput, { x, y }: Point): BlocPart | null {
  const { pen, blocs: planned } = picture;
  if (planned === null) return null;
  const blocs = { areClosed: planned.areClosed, ...blocsAt(planned, progress, 1, pen) };
  return blocPartAt({ blocs, pen }, { x: zoom * x, y: zoom * y });
}

/** Returns the box of a bloc in the whole picture; null for one that is not there. */
export function boxOfBloc({ picture, zoom }: PaintInput, bloc: string): Box | null {
  const found = picture.blocs?.blocs.find((one) => one.bloc.id === bloc);
  if (found === undefined) return null;
  const { centre, radius } = found;
  return {
    left: (centre.x - radius) / zoom,
    top: (centre.y - radius) / zoom,
    right: (centre.x + radius) / zoom,
    bottom: (centre.y + radius) / zoom,
  };
}
