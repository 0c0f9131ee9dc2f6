import { describe, expect, it } from "vitest";
import { calendarDate } from "../time/calendar-date.ts";
import {
  type PackedTimeline,
  packTimeline,
  UnsupportedTimelineError,
  unpackTimeline,
} from "./packed-timeline.ts";
import { fact, smallStory } from "./small-story.testing.ts";

const story = smallStory({
  actors: ["a", "b"],
  ties: [
    { ...fact("t1", "1926-04", ""), kind: "ALLIED", a: "a", b: "b" },
    { ...fact("t2", "1926-05", "", "t1"), kind: "ALLIED", a: "a", b: "b" },
  ],
});

describe("a packed timeline", () => {
  it("unpacks, by way of JSON, to the story it was made from", () => {
    const sent = JSON.parse(JSON.stringify(packTimeline(story))) as PackedTimeline;
    expect(unpackTimeline(sent)).toEqual(story);
  });

  it("keeps how its days are to be read", () => {
    const zero = calendarDate(2000, 1, 1);
    for (const time of [{ kind: "NONE" }, { kind: "COUNTED", unit: "week", zero, step: 0.125 }] as const) {
      const sent = JSON.parse(JSON.stringify(packTimeline({ ...story, time }))) as PackedTimeline;
      expect(unpackTimeline(sent).time).toEqual(time);
    }
  });

  it("refers to rows by number and gives days as integers", () => {
    const { ties } = packTimeline(story).tables;
    expect(ties.columns.a).toEqual([0, 0]);
    expect(ties.columns.rivalOf).toEqual([null, 0]);
    expect(ties.columns.validFrom?.[0]).toBe(story.ties[0]?.validFrom);
  });

  it("packed before there were tours has none", () => {
    const { tours: _tours, tourStops: _stops, ...tables } = packTimeline(story).tables;
    const older = { ...packTimeline(story), tables } as unknown as PackedTimeline;
    expect(unpackTimeline(older)).toEqual(story);
  });

  it("of another version is refused", () => {
    const newer = { ...packTimeline(story), version: 2 } as unknown as PackedTimeline;
    expect(() => unpackTimeline(newer)).toThrow(UnsupportedTimelineError);
  });
});
