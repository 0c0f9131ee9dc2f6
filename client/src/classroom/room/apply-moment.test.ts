import { formatCalendarDate, type RoomMoment } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPlayClock } from "../../playback/play-clock.ts";
import { smallStory } from "../../story/small-story.testing.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { applyMoment } from "./apply-moment.ts";

const story = smallStory();
const moment = (address: string, part: Partial<RoomMoment> = {}): RoomMoment => ({
  address,
  playing: false,
  blank: false,
  question: null,
  ...part,
});

describe("a received moment", () => {
  const replaced: string[] = [];
  let steps = 0;
  const setBlank = vi.fn();
  const clock = createPlayClock({ first: story.first, last: story.last, stops: [] });
  const workspace = { clock, whole: story, blank: false, setBlank } as Partial<Workspace> as Workspace;
  const date = (): string => formatCalendarDate(Math.floor(clock.state().day) as never);

  beforeEach(() => {
    replaced.length = 0;
    steps = 0;
    setBlank.mockReset();
    vi.stubGlobal("requestAnimationFrame", () => 1);
    vi.stubGlobal("PopStateEvent", class {});
    vi.stubGlobal("window", {
      location: { search: "?dataset=d&date=1922-01-01&lang=de" },
      history: { replaceState: (_state: unknown, _title: string, address: string) => replaced.push(address) },
      dispatchEvent: () => {
        steps += 1;
      },
    });
    clock.dispatch({ type: "pause" });
    clock.dispatch({ type: "seek", date: story.first });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("of the same view only moves the clock", () => {
    applyMoment(moment("?dataset=d&date=1925-01-01"), workspace);
    expect(date()).toBe("1925-01-01");
    expect(replaced).toEqual([]);
  });

  it("of another view goes through the address, with this page's own parameters", () => {
    applyMoment(moment("?dataset=d&date=1925-01-01&view=table"), workspace);
    expect(replaced).toEqual(["?dataset=d&date=1925-01-01&view=table&lang=de"]);
    expect(steps).toBe(1);
  });

  it("leaves a small difference alone while both pages play", () => {
    applyMoment(moment("?dataset=d&date=1922-01-01", { playing: true }), workspace);
    expect(clock.state().playing).toBe(true);
    applyMoment(moment("?dataset=d&date=1922-01-10", { playing: true }), workspace);
    expect(date()).toBe("1922-01-01");
    applyMoment(moment("?dataset=d&date=1922-06-01", { playing: true }), workspace);
    expect(date()).toBe("1922-06-01");
  });

  it("starts, pauses and blanks the page", () => {
    applyMoment(moment("?dataset=d&date=1922-01-01", { playing: true }), workspace);
    expect(clock.state().playing).toBe(true);
    applyMoment(moment("?dataset=d&date=1922-01-01", { blank: true }), workspace);
    expect(clock.state().playing).toBe(false);
    expect(setBlank).toHaveBeenCalledWith(true);
  });
});
