import { dateShown, parseStoryDate, type RoomMoment } from "@entente/core";
import type { Workspace } from "../../workspace/workspace.ts";
import { dateIn, withOwnParameters, withoutDate } from "../state/room-address.ts";

/** The greatest difference in seconds of playing that is left alone while both pages play. */
const DRIFT_SECONDS = 0.8;
const DAYS_PER_MONTH = 365.2425 / 12;

/**
 * Brings this page to a received moment. A new view is applied through the address, as by the Back button; a new date
 * alone only moves the clock.
 */
export function applyMoment(moment: RoomMoment, workspace: Workspace): void {
  const { clock, blank, setBlank } = workspace;
  const address = withOwnParameters(moment.address, window.location.search);
  if (withoutDate(address) !== withoutDate(window.location.search)) {
    window.history.replaceState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
  } else applyDate(dateIn(address), moment.playing, workspace);
  const { playing } = clock.state();
  if (moment.playing && !playing) clock.dispatch({ type: "play" });
  if (!moment.playing && playing) clock.dispatch({ type: "pause" });
  if (moment.blank !== blank) setBlank(moment.blank);
}

function applyDate(text: string | null, playing: boolean, { clock, whole }: Workspace): void {
  if (text === null) return;
  const date = parseStoryDate(whole.time, text);
  const state = clock.state();
  const apart = Math.abs(date - dateShown(state));
  const slack = playing && state.playing ? state.monthsPerSecond * DAYS_PER_MONTH * DRIFT_SECONDS : 0;
  if (apart > slack) clock.dispatch({ type: "rest", date });
}
