import { play, startOfCourse } from "@entente/core";
import type { Time } from "../permalink/parameters.ts";
import { createPlayClock, type PlayClock } from "../playback/play-clock.ts";
import type { Story } from "../story/story.ts";

/** A clock over the whole story, at rest on the date that an address asks for. */
export function createClockAt(story: Story, { date, monthsPerSecond, direction, loop }: Time): PlayClock {
  const course = { first: story.first, last: story.last, stops: [] };
  const actions = [
    { type: "seek", date },
    { type: "speed", monthsPerSecond },
    { type: "turn", direction },
    { type: "loop", loop },
  ] as const;
  return createPlayClock(
    course,
    actions.reduce((state, action) => play(state, action, course), startOfCourse(course)),
  );
}
