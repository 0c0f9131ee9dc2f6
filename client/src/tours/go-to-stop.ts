import type { TourStop, TourWithStops } from "@entente/core";
import { beginFullScreen } from "../browser/full-screen.ts";
import { selectionOf } from "../permalink/class-parameters.ts";
import { VIEW_IDS } from "../permalink/part-ids.ts";
import { cancelRange, playRange } from "../playback/play-range.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { toursOf } from "./story-tours.ts";

/** The stop that a tour has reached. */
export interface CurrentStop {
  readonly tour: TourWithStops;
  readonly stop: TourStop;
  /** Counted from 0. */
  readonly place: number;
}

export function currentStop({ whole, shown }: Workspace): CurrentStop | null {
  const tour = toursOf(whole).find((one) => one.tour.id === shown.tour?.tour);
  if (tour === undefined || shown.tour === null) return null;
  const place = Math.min(shown.tour.number, tour.stops.length) - 1;
  const stop = tour.stops[place];
  return stop === undefined ? null : { tour, stop, place };
}

/** Shows a stop: its view, its focus and its date. A range is played, or with reduced motion shown at its end. */
export function goToStop(workspace: Workspace, tour: TourWithStops, place: number): void {
  const { clock, change, story, reducedMotion } = workspace;
  const stop = tour.stops[Math.max(0, Math.min(place, tour.stops.length - 1))];
  const { earliest, latest } = stop?.date ?? { earliest: null, latest: null };
  if (stop === undefined || earliest === null || latest === null) return;
  change({
    tour: { tour: tour.tour.id, number: tour.stops.indexOf(stop) + 1 },
    views: [VIEW_IDS.find((id) => id === stop.view) ?? "network"],
    focus: stop.focus.flatMap((text) => selectionOf(text) ?? []),
    selection: null,
  });
  cancelRange(clock);
  if (earliest === latest || reducedMotion || latest > story.last)
    clock.dispatch({ type: "seek", date: latest });
  else playRange(clock, earliest, latest);
}

/** Goes to the first stop of a tour in presentation mode. */
export function presentTour(workspace: Workspace, tour: TourWithStops): void {
  goToStop(workspace, tour, 0);
  workspace.change({ present: true, panel: null });
  beginFullScreen();
}

export function stepTour(workspace: Workspace, { tour, place }: CurrentStop, direction: 1 | -1): void {
  const next = place + direction;
  if (next >= 0 && next < tour.stops.length) goToStop(workspace, tour, next);
}

/** Leaves the tour at its current view. */
export function leaveTour({ clock, change }: Workspace): void {
  cancelRange(clock);
  change({ tour: null, focus: [] });
}
