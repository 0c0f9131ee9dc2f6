import { dateShown, parseCalendarDate } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPlayClock } from "./play-clock.ts";

const day = parseCalendarDate;
const course = { first: day("1922-01-01"), last: day("1929-12-31"), stops: [] };

let frames: FrameRequestCallback[] = [];
let now = 0;
const nextFrame = (milliseconds: number): void => {
  now += milliseconds;
  const due = frames;
  frames = [];
  for (const callback of due) callback(now);
};

describe("the play clock", () => {
  beforeEach(() => {
    frames = [];
    now = 0;
    vi.stubGlobal("requestAnimationFrame", (callback: FrameRequestCallback) => frames.push(callback));
  });
  afterEach(() => vi.unstubAllGlobals());

  it("asks for no frame at rest", () => {
    const clock = createPlayClock(course);
    clock.paintWith(() => false);
    nextFrame(16);
    expect(frames).toHaveLength(0);
  });

  it("moves the date while it plays, at most a tenth of a second a frame", () => {
    const clock = createPlayClock(course);
    clock.dispatch({ type: "play" });
    nextFrame(16);
    nextFrame(60_000);
    expect(dateShown(clock.state()) - course.first).toBe(6);
    clock.dispatch({ type: "pause" });
    nextFrame(16);
    expect(frames).toHaveLength(0);
  });

  it("paints one frame after each change, and counts jumps but not steps of play", () => {
    const clock = createPlayClock(course);
    const jumps: number[] = [];
    clock.paintWith((frame) => {
      jumps.push(frame.jumps);
      return false;
    });
    nextFrame(16);
    clock.dispatch({ type: "seek", date: day("1926-05-01") });
    nextFrame(16);
    clock.dispatch({ type: "play" });
    nextFrame(16);
    nextFrame(16);
    expect(jumps).toEqual([0, 1, 1, 1]);
  });

  it("keeps the date when the course changes", () => {
    const clock = createPlayClock(course);
    clock.dispatch({ type: "seek", date: day("1926-05-01") });
    clock.setCourse({ ...course, stops: [{ date: day("1926-04-06"), milliseconds: 700 }] });
    expect(dateShown(clock.state())).toBe(day("1926-05-01"));
  });

  it("keeps the waits for captions when the course changes, until it is given others", () => {
    const clock = createPlayClock(course);
    const reachCaption = (): void => {
      clock.dispatch({ type: "seek", date: day("1926-04-05") });
      clock.dispatch({ type: "play" });
      nextFrame(16);
      nextFrame(100);
    };
    clock.setWaits(["1926-04-06", "1926-04-07"].map((date) => ({ date: day(date), milliseconds: 2000 })));
    clock.setCourse(course);
    reachCaption();
    expect(dateShown(clock.state())).toBe(day("1926-04-06"));
    clock.setWaits([]);
    reachCaption();
    expect(dateShown(clock.state())).toBeGreaterThan(day("1926-04-06"));
  });
});
