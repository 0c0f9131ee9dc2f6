import { describe, expect, it } from "vitest";
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from "./calendar-date.ts";
import { type Course, dateShown, type PlayState } from "./play-state.ts";
import { neighbouringDate, play, startOfCourse } from "./timeline.ts";

const day = parseCalendarDate;
const course: Course = {
  first: day("1922-01-01"),
  last: day("1929-12-31"),
  stops: [
    { date: day("1922-03-01"), milliseconds: 700 },
    { date: day("1922-03-02"), milliseconds: 700 },
    { date: day("1926-04-06"), milliseconds: 700 },
  ],
};
const started = play(startOfCourse(course), { type: "play" }, course);
const tick = (state: PlayState, milliseconds: number): PlayState =>
  play(state, { type: "tick", milliseconds }, course);
const shown = (state: PlayState): string => formatCalendarDate(dateShown(state));

describe("playing", () => {
  it("moves two months a second to begin with", () => {
    expect(shown(tick(started, 500))).toBe("1922-01-31");
  });

  it("stands still on a stop while the nodes move, then runs on", () => {
    const arrived = tick(play(started, { type: "seek", date: day("1922-02-28") }, course), 0);
    let state = play(arrived, { type: "play" }, course);
    state = tick(state, 1000 / 60.873 + 350);
    expect(shown(state)).toBe("1922-03-01");
    expect(state.progress).toBeCloseTo(0.5, 2);
    state = tick(state, 350 + 8);
    expect(shown(state)).toBe("1922-03-01");
    expect(state.progress).toBe(1);
  });

  it("shortens stops above three months a second", () => {
    let state = play(started, { type: "speed", monthsPerSecond: 24 }, course);
    state = play(state, { type: "seek", date: day("1926-04-05") }, course);
    state = tick(play(state, { type: "play" }, course), 1000 / (24 * 30.436875) + 87.5 / 2);
    expect(shown(state)).toBe("1926-04-06");
    expect(state.progress).toBeCloseTo(0.5, 2);
  });

  it("ends on the last day, paused", () => {
    const state = tick(started, 10 * 60 * 1000);
    expect(shown(state)).toBe("1929-12-31");
    expect(state.playing).toBe(false);
    expect(state.progress).toBe(1);
  });

  it("starts again from the first day when played at the end", () => {
    const again = play(tick(started, 10 * 60 * 1000), { type: "toggle" }, course);
    expect([shown(again), again.playing]).toEqual(["1922-01-01", true]);
  });

  it("is the exact reverse when played backwards", () => {
    const forwards: PlayState[] = [started];
    for (let frame = 0; frame < 400; frame++) forwards.push(tick(forwards.at(-1) ?? started, 16));
    let state = play(forwards.at(-1) ?? started, { type: "reverse" }, course);
    for (const earlier of forwards.toReversed().slice(1)) {
      state = tick(state, 16);
      const behind = Math.abs(state.day - earlier.day) + Math.abs(state.progress - earlier.progress);
      expect(Math.min(behind, Math.abs(behind - 1))).toBeLessThan(1e-3);
    }
    expect(shown(state)).toBe("1922-01-01");
  });

  it("splits a long frame at every stop it passes", () => {
    const one = tick(started, 4000);
    let many = started;
    for (let frame = 0; frame < 400; frame++) many = tick(many, 10);
    expect(one.day).toBeCloseTo(many.day, 6);
    expect(one.progress).toBeCloseTo(many.progress, 6);
  });
});

describe("turning back", () => {
  it("plays backwards, whether time rests or runs, and forwards again", () => {
    const resting = play(started, { type: "seek", date: day("1925-01-01") }, course);
    const back = play(resting, { type: "reverse" }, course);
    expect([back.playing, back.direction]).toEqual([true, -1]);
    expect(shown(tick(back, 1000))).toBe("1924-11-01");
    const forth = play(back, { type: "reverse" }, course);
    expect([forth.playing, forth.direction]).toEqual([true, 1]);
    const again = play(play(back, { type: "pause" }, course), { type: "reverse" }, course);
    expect([again.playing, again.direction]).toEqual([true, -1]);
  });
});

describe("waiting for captions", () => {
  const near: Course = {
    ...course,
    waits: [
      { date: day("1926-04-06"), milliseconds: 3000 },
      { date: day("1926-04-09"), milliseconds: 2000 },
      { date: day("1926-12-01"), milliseconds: 2000 },
    ],
  };
  const from = (date: string, monthsPerSecond: number, direction: 1 | -1): PlayState => ({
    ...startOfCourse(near),
    day: day(date),
    playing: true,
    monthsPerSecond,
    direction,
  });
  /** Milliseconds for which each date is shown between two days, in steps of 5. */
  const timesOf = (state: PlayState, milliseconds: number): ReadonlyMap<string, number> => {
    const times = new Map<string, number>();
    for (let now = state, spent = 0; spent < milliseconds && now.playing; spent += 5) {
      now = play(now, { type: "tick", milliseconds: 5 }, near);
      times.set(shown(now), (times.get(shown(now)) ?? 0) + 5);
    }
    return times;
  };
  const timeShown = (times: ReadonlyMap<string, number>, from: string, before: string): number =>
    [...times].reduce((sum, [date, time]) => sum + (date >= from && date < before ? time : 0), 0);

  it.each([1, -1] as const)(
    "keeps each caption as long as it asks, at any speed, direction %s",
    (direction) => {
      for (const speed of [1, 2, 6, 24]) {
        const times = timesOf(from(direction === 1 ? "1926-04-01" : "1927-12-01", speed, direction), 60_000);
        expect(timeShown(times, "1926-04-06", "1926-04-09")).toBeCloseTo(3000, -2);
        const second = timeShown(times, "1926-04-09", "1926-12-01");
        // The days up to the next caption are as long as the speed makes them, and only what is missing is added.
        const running = ((day("1926-12-01") - day("1926-04-09")) / (365.2425 / 12) / speed) * 1000;
        expect(Math.abs(second - Math.max(2000, running))).toBeLessThan(30);
      }
    },
  );

  it("stands on the caption's own day, after the nodes have moved there and before they move back", () => {
    for (const direction of [1, -1] as const) {
      let state = from(direction === 1 ? "1926-04-05" : "1926-04-08", 2, direction);
      const seen: string[] = [];
      for (let frame = 0; frame < 800; frame++) {
        state = play(state, { type: "tick", milliseconds: 5 }, near);
        if (shown(state) !== "1926-04-06") continue;
        const now = state.progress > 0 && state.progress < 1 ? "moves" : state.waiting > 0 ? "waits" : "runs";
        if (now !== "runs" && now !== seen.at(-1)) seen.push(now);
      }
      expect(seen).toEqual(direction === 1 ? ["moves", "waits"] : ["waits", "moves"]);
    }
  });

  it("does not hold up whoever starts, steps or turns", () => {
    const resting = play(from("1926-04-01", 2, 1), { type: "seek", date: day("1926-04-09") }, near);
    const playing = play(play(resting, { type: "play" }, near), { type: "tick", milliseconds: 100 }, near);
    expect(playing.day).toBeGreaterThan(day("1926-04-09") + 5);
    const reading = play(from("1926-04-08", 24, 1), { type: "tick", milliseconds: 100 }, near);
    expect(reading.waiting).toBeGreaterThan(0);
    for (const type of ["toggle", "reverse", "pause"] as const)
      expect(play(reading, { type }, near).waiting).toBe(0);
  });

  it("waits in a loop for the caption that has begun before it", () => {
    const loop = { from: day("1926-04-07"), to: day("1926-04-08") };
    const looped = play(from("1926-04-07", 24, 1), { type: "loop", loop }, near);
    const round = play(looped, { type: "tick", milliseconds: 10 }, near);
    expect([shown(round), round.waiting > 2900]).toEqual(["1926-04-07", true]);
  });

  it("is the same in one long frame as in many", () => {
    const one = play(from("1926-04-01", 2, 1), { type: "tick", milliseconds: 4600 }, near);
    let many = from("1926-04-01", 2, 1);
    for (let frame = 0; frame < 460; frame++) many = play(many, { type: "tick", milliseconds: 10 }, near);
    expect(one.day).toBeCloseTo(many.day, 6);
    expect(one.waiting).toBeCloseTo(many.waiting, 6);
  });

  it("ends after the last caption has been read", () => {
    const short: Course = { ...near, last: day("1926-12-02") };
    const last = play(from("1926-11-30", 24, 1), { type: "tick", milliseconds: 1000 }, short);
    expect([shown(last), last.playing]).toEqual(["1926-12-01", true]);
    expect(play(last, { type: "tick", milliseconds: 1500 }, short)).toMatchObject({
      day: short.last,
      playing: false,
      waiting: 0,
    });
  });
});

describe("going to a date", () => {
  const dates = [day("1922-03-01"), day("1926-04-06")] as CalendarDate[];

  it("finds the neighbours of a date, itself excluded", () => {
    expect(neighbouringDate(dates, day("1922-03-01"), 1)).toBe(day("1926-04-06"));
    expect(neighbouringDate(dates, day("1922-03-01"), -1)).toBeNull();
    expect(neighbouringDate(dates, day("1925-01-01"), -1)).toBe(day("1922-03-01"));
  });

  it("steps to the ends where no further date lies", () => {
    const last = play(started, { type: "seek", date: day("1929-01-01") }, course);
    expect(shown(play(last, { type: "step", among: dates, direction: 1 }, course))).toBe("1929-12-31");
    expect(shown(play(started, { type: "step", among: dates, direction: -1 }, course))).toBe("1922-01-01");
  });

  it("rests, paused, within the course", () => {
    const state = play(started, { type: "seek", date: day("1940-01-01") }, course);
    expect([shown(state), state.playing, state.progress]).toEqual(["1929-12-31", false, 1]);
  });
});

describe("a loop", () => {
  const loop = { from: day("1925-01-01"), to: day("1926-06-01") };
  const looped = play(started, { type: "loop", loop }, course);
  const within = ({ day: now }: PlayState): boolean => now >= loop.from && now <= loop.to;

  it("is played over and over, in both directions, and never left", () => {
    for (const direction of [1, -1] as const) {
      let state = play(
        play({ ...looped, playing: false }, { type: "turn", direction }, course),
        { type: "play" },
        course,
      );
      let rounds = 0;
      for (let frame = 0; frame < 4000; frame++) {
        const next = tick(state, 16);
        if ((next.day - state.day) * direction < -1) rounds += 1;
        expect(within(next)).toBe(true);
        expect(next.playing).toBe(true);
        state = next;
      }
      expect(rounds).toBeGreaterThan(3);
    }
  });

  it("begins at its beginning when the date lies outside", () => {
    const outside = play({ ...looped, playing: false }, { type: "seek", date: day("1929-01-01") }, course);
    expect(shown(play(outside, { type: "play" }, course))).toBe("1925-01-01");
  });

  it("goes round more than once in one long frame", () => {
    const short = { from: day("1925-01-01"), to: day("1925-01-03") };
    const state = play(
      play(started, { type: "loop", loop: short }, course),
      { type: "seek", date: short.from },
      course,
    );
    const later = tick(play(state, { type: "play" }, course), 10_000);
    expect(later.playing).toBe(true);
    expect(later.day >= short.from && later.day <= short.to).toBe(true);
  });

  it("is marked by its ends, either first, and never the wrong way round", () => {
    const at = (state: PlayState, date: string): PlayState =>
      play(state, { type: "seek", date: day(date) }, course);
    const marked = (state: PlayState, end: "from" | "to"): PlayState =>
      play(state, { type: "mark", end }, course);
    const half = marked(at(started, "1924-01-01"), "from");
    expect(half.loop).toEqual({ from: day("1924-01-01"), to: course.last });
    const whole = marked(at(half, "1925-01-01"), "to");
    expect(whole.loop).toEqual({ from: day("1924-01-01"), to: day("1925-01-01") });
    expect(marked(at(whole, "1923-01-01"), "to").loop).toEqual({ from: course.first, to: day("1923-01-01") });
    expect(marked(at(whole, "1929-12-31"), "from").loop).toBeNull();
  });

  it("of one day is none", () => {
    const one = { from: day("1925-01-01"), to: day("1925-01-01") };
    expect(play(started, { type: "loop", loop: one }, course).loop).toBeNull();
  });
});
