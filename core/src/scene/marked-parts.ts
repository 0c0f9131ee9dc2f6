import type { FactionColour } from "../appearance/palette.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { PictureContext } from "./picture-context.ts";
import type { SceneNode, SceneShare } from "./scene.ts";

/** Where discs are coloured by values, a hull in a colour of theirs would seem to mean one. */
export function hullColour({ colours, marks }: PictureContext, faction: string): FactionColour {
  return marks.discColours === null ? (colours.get(faction) ?? "grey") : "grey";
}

/** The least radius of a disc that is sized by a value, as a share of the largest. */
const LEAST_RADIUS = 0.24;

export function discOf(
  context: PictureContext,
  actor: string,
  usual: number,
): Pick<SceneNode, "radius" | "isUnmeasured"> {
  const { discArea } = context.marks;
  if (discArea === null) return { radius: usual, isUnmeasured: false };
  const area = discArea(actor);
  const share = area === null ? LEAST_RADIUS : Math.max(LEAST_RADIUS, Math.sqrt(area));
  return { radius: share * context.mostRadius(), isUnmeasured: area === null };
}

export function sharesOf(
  { marks }: PictureContext,
  actor: string,
  asOf: CalendarDate,
  factions: readonly SceneShare[],
): readonly SceneShare[] {
  if (marks.discColours === null) return factions;
  return marks
    .discColours(actor, asOf)
    .map((colour) => ({ colour, certainty: colour === "absent" ? "POSSIBLE" : "CERTAIN" }));
}
