import { formatCalendarDate, parseCalendarDate } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Shown } from "../permalink/parameters.ts";
import { readView, shownOf } from "../permalink/permalink.ts";
import { createPlayClock } from "../playback/play-clock.ts";
import { smallStory } from "../story/small-story.testing.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { currentStop, goToStop, leaveTour, stepTour } from "./go-to-stop.ts";
import { toursOf } from "./story-tours.ts";

const story = smallStory();

/** The part of a workspace that tours use, with state of its own. */
function workspaceFor({ reducedMotion = false, last = story.last } = {}) {
  const clock = createPlayClock({ first: story.first, last: story.last, stops: [] });
  let shown = shownOf(readView("", story).view);
  const workspace = {
    whole: story,
    story: { ...story, last },
    clock,
    reducedMotion,
    get shown(): Shown {
      return shown;
    },
    change: (change: Partial<Shown>): void => {
      shown = { ...shown, ...change };
    },
  } as Partial<Workspace> as Workspace;
  return { workspace, date: () => formatCalendarDate(Math.floor(clock.state().day) as never) };
}

const [walk] = toursOf(story);
if (walk === undefined) throw new Error("the small story has a tour");

describe("a tour", () => {
  beforeEach(() => {
    vi.stubGlobal("requestAnimationFrame", () => 1);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("shows a stop's day, its view and its focus", () => {
    const { workspace, date } = workspaceFor();
    goToStop(workspace, walk, 0);
    expect(date()).toBe("1923-01-01");
    expect(workspace.shown).toMatchObject({
      tour: { tour: "walk", number: 1 },
      views: ["network"],
      focus: [{ kind: "actor", id: "trotsky" }],
      selection: null,
    });
    expect(currentStop(workspace)).toMatchObject({ place: 0, stop: { caption: "They stand together." } });
  });

  it("plays a range from its first day", () => {
    const { workspace, date } = workspaceFor();
    goToStop(workspace, walk, 1);
    expect(date()).toBe("1925-06-01");
    expect(workspace.clock.state().playing).toBe(true);
    expect(workspace.shown.views).toEqual(["storyline"]);
  });

  it("shows a range at its end with reduced motion, or where it reaches beyond the days seen", () => {
    for (const given of [{ reducedMotion: true }, { last: parseCalendarDate("1925-12-31") }]) {
      const { workspace, date } = workspaceFor(given);
      goToStop(workspace, walk, 1);
      expect(date()).toBe("1926-02-01");
      expect(workspace.clock.state().playing).toBe(false);
    }
  });

  it("steps from stop to stop and no further than its ends", () => {
    const { workspace } = workspaceFor({ reducedMotion: true });
    const step = (direction: 1 | -1): number | undefined => {
      const now = currentStop(workspace);
      if (now !== null) stepTour(workspace, now, direction);
      return workspace.shown.tour?.number;
    };
    goToStop(workspace, walk, 0);
    expect([step(-1), step(1), step(1), step(1), step(-1)]).toEqual([1, 2, 3, 3, 2]);
  });

  it("has no current stop before it begins and after it is left", () => {
    const { workspace } = workspaceFor();
    expect(currentStop(workspace)).toBeNull();
    goToStop(workspace, walk, 2);
    leaveTour(workspace);
    expect(currentStop(workspace)).toBeNull();
    expect(workspace.shown.focus).toEqual([]);
  });

  it("is at its last stop where an address names one beyond", () => {
    const { workspace } = workspaceFor();
    workspace.change({ tour: { tour: "walk", number: 9 } });
    expect(currentStop(workspace)?.place).toBe(2);
    workspace.change({ tour: { tour: "another", number: 1 } });
    expect(currentStop(workspace)).toBeNull();
  });
});
