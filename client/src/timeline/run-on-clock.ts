import { addMonths, type CalendarDate, dateShown, type PlayAction } from "@entente/core";
import type { Story } from "../story.ts";
import type { KeyCommand } from "./keys.ts";
import type { PlayClock } from "./play-clock.ts";

/** Carries out the commands that concern time; the others are not its business. */
export function runOnClock(command: KeyCommand, clock: PlayClock, story: Story): void {
  const date = dateShown(clock.state());
  const action = actionFor(command, date, story);
  if (action !== null) clock.dispatch(action);
}

function actionFor(command: KeyCommand, date: CalendarDate, story: Story): PlayAction | null {
  switch (command) {
    case "toggle":
    case "faster":
    case "slower":
    case "reverse":
      return { type: command };
    case "next-change":
      return { type: "step", among: story.changeDates, direction: 1 };
    case "previous-change":
      return { type: "step", among: story.changeDates, direction: -1 };
    case "next-event":
      return { type: "step", among: story.eventDates, direction: 1 };
    case "previous-event":
      return { type: "step", among: story.eventDates, direction: -1 };
    case "month-on":
      return { type: "seek", date: addMonths(date, 1) };
    case "month-back":
      return { type: "seek", date: addMonths(date, -1) };
    case "start":
      return { type: "seek", date: story.first };
    case "end":
      return { type: "seek", date: story.last };
    case "blank":
    case "full-screen":
    case "help":
    case "list":
    case "close":
      return null;
  }
}
