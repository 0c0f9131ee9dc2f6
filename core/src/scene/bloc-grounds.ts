import type { Point, Size } from "../geometry/coordinates.ts";
import type { PlacedBloc, RestingBlocs } from "./bands.ts";
import type { PictureStyle } from "./picture-style.ts";

/** Pixels between two closed blocs, and between one and the edge of the frame. */
const AIR = 4;
const LEAST_NAME = 12;
/** Share of a disc's width that its name takes up at most. */
const NAME_SHARE = 0.88;

/** Makes discs of blocs that neither lie over each other nor are cut by the frame, with the sizes of their names. */
export function closeBlocs(
  resting: RestingBlocs,
  { width, height }: Size,
  { titleSize, measureTitle }: Pick<PictureStyle, "titleSize" | "measureTitle">,
): RestingBlocs {
  const blocs = new Map(resting.blocs);
  for (const [id, one] of resting.blocs) {
    const { x, y } = one.centre;
    let radius = Math.min(one.radius, x - AIR, y - AIR, width - x - AIR, height - y - AIR);
    for (const [otherId, other] of resting.blocs) {
      if (otherId === id) continue;
      const apart = Math.hypot(other.centre.x - x, other.centre.y - y) - AIR;
      radius = Math.min(radius, (apart * one.radius) / (one.radius + other.radius));
    }
    radius = Math.max(1, radius);
    const name = one.bloc.name ?? "";
    const fit = (NAME_SHARE * 2 * radius) / Math.max(1, measureTitle(name, titleSize));
    const nameSize = Math.max(LEAST_NAME, titleSize * Math.min(1, fit));
    blocs.set(id, { ...one, radius, extent: { x: radius, y: radius }, nameSize });
  }
  return { ...resting, blocs };
}

/** Keeps the grounds of blocs within the frame. */
export function openBlocs(resting: RestingBlocs, { width, height }: Size): RestingBlocs {
  const within = ({ centre: { x, y }, extent }: PlacedBloc): Point => ({
    x: Math.max(1, Math.min(extent.x, x - AIR, width - x - AIR)),
    y: Math.max(1, Math.min(extent.y, y - AIR, height - y - AIR)),
  });
  const blocs = new Map([...resting.blocs].map(([id, one]) => [id, { ...one, extent: within(one) }]));
  return { ...resting, blocs };
}
