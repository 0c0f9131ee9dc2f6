import { formatCalendarDate, type PlayState, parseCalendarDate, startOfCourse } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { smallStory } from "../story/small-story.testing.ts";
import { canRepeat, canTakeBack } from "./history-entries.ts";
import type { View } from "./parameters.ts";
import { isStep, keepOnBack, readView, writeView } from "./permalink.ts";
import { createStepHistory, type StepHistory } from "./step-history.ts";

const story = smallStory();
const day = parseCalendarDate;

/** A page with the history of a browser, of which one entry is shown. */
function createPage() {
  const entries = [{ state: null as unknown, search: "" }];
  let at = 0;
  const here = () => entries[at] ?? { state: null, search: "" };
  vi.stubGlobal("window", {
    location: {
      get search() {
        return here().search;
      },
    },
    history: {
      get state() {
        return here().state;
      },
      replaceState: (state: unknown, _: string, search: string) => {
        entries[at] = { state, search };
      },
      pushState: (state: unknown, _: string, search: string) => {
        entries.splice(at + 1);
        entries.push({ state, search });
        at += 1;
      },
    },
  });
  let view: View = readView("?date=1922-01-01", story).view;
  let playing = false;
  const steps: StepHistory = createStepHistory({
    viewNow: () => view,
    playing: () => playing,
    write: (one) => writeView(story, one),
    isStep: (from, to) => isStep(from, to, story),
  });
  steps.noteChange();
  vi.advanceTimersByTime(400);
  const setDate = (date: string): void => {
    view = { ...view, date: day(date) };
    steps.noteTime();
  };
  return {
    jump: (date: string) => {
      const before: PlayState = { ...startOfCourse({ first: story.first, last: story.last, stops: [] }) };
      const left = { ...before, day: view.date };
      setDate(date);
      steps.noteJump(left);
    },
    playTo: (date: string) => {
      playing = true;
      setDate(date);
      playing = false;
      steps.noteTime();
    },
    change: (part: Partial<View>) => {
      view = { ...view, ...part };
      steps.noteChange();
    },
    /** What the browser and the page do on Back. */
    go: (by: 1 | -1) => {
      at += by;
      view = readView(window.location.search, story).view;
      steps.noteRestored(view);
      steps.noteTime();
      steps.noteChange();
    },
    wait: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
    /** The date, the selection and the theme of every entry. */
    entries: () =>
      entries.map(({ search }) => {
        const { date, selection, theme } = readView(search, story).view;
        return [formatCalendarDate(date), selection?.id ?? "", theme ?? ""].join(" ").trim();
      }),
    shown: () => formatCalendarDate(view.date),
  };
}

const TROTSKY = { kind: "actor", id: "trotsky" } as const;

describe("the steps of a page", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("are jumps in time, each with the date that was left", () => {
    const page = createPage();
    page.jump("1924-01-01");
    page.wait(2000);
    page.jump("1926-01-01");
    page.wait(2000);
    expect(page.entries()).toEqual(["1922-01-01", "1924-01-01", "1926-01-01"]);
    page.go(-1);
    page.wait(2000);
    expect(page.shown()).toBe("1924-01-01");
    expect(page.entries()).toEqual(["1922-01-01", "1924-01-01", "1926-01-01"]);
    page.jump("1925-01-01");
    page.wait(2000);
    expect(page.entries()).toEqual(["1922-01-01", "1924-01-01", "1925-01-01"]);
  });

  it("are one for a run of scrubbing", () => {
    const page = createPage();
    for (let month = 1; month <= 9; month += 1) {
      page.jump(`1923-0${month}-01`);
      page.wait(400);
    }
    expect(page.entries()).toEqual(["1922-01-01", "1923-09-01"]);
  });

  it("are none for playing, which moves the date of the entry shown", () => {
    const page = createPage();
    page.playTo("1923-01-01");
    page.wait(400);
    expect(page.entries()).toEqual(["1923-01-01"]);
    page.jump("1924-01-01");
    page.wait(10);
    page.playTo("1924-03-01");
    page.jump("1926-01-01");
    page.wait(400);
    expect(page.entries()).toEqual(["1923-01-01", "1924-03-01", "1926-01-01"]);
  });

  it("are one for a press that chooses a date and something else, however soon after playing", () => {
    const page = createPage();
    page.playTo("1923-01-01");
    page.jump("1924-01-01");
    page.change({ selection: TROTSKY });
    page.wait(2000);
    expect(page.entries()).toEqual(["1923-01-01", "1924-01-01 trotsky"]);
  });

  it("are selections with the date at which they were made, and not colours", () => {
    const page = createPage();
    page.playTo("1923-01-01");
    page.change({ selection: TROTSKY });
    page.wait(400);
    page.change({ theme: "dark" });
    page.wait(400);
    expect(page.entries()).toEqual(["1923-01-01", "1923-01-01 trotsky dark"]);
  });

  it("can be taken back to the first entry of the page, and repeated to the last", () => {
    const page = createPage();
    expect([canTakeBack(), canRepeat()]).toEqual([false, false]);
    page.change({ selection: TROTSKY });
    expect([canTakeBack(), canRepeat()]).toEqual([true, false]);
    page.go(-1);
    page.wait(400);
    expect([canTakeBack(), canRepeat()]).toEqual([false, true]);
    page.go(1);
    expect([canTakeBack(), canRepeat()]).toEqual([true, false]);
  });

  it("leave a lesson, the colours and the language as they are when they are taken back", () => {
    const asked = readView("?date=1922-01-01&present=1&until=1925-01-01&focus=actor:trotsky", story).view;
    const now = readView("?date=1924-01-01&theme=dark&lang=de&select=actor:trotsky", story).view;
    expect(keepOnBack(asked, now)).toEqual({ ...asked, ...noLesson, theme: "dark", language: "de" });
    const lesson = readView("?present=1&until=1926-01-01", story).view;
    expect(keepOnBack(asked, lesson)).toEqual({ ...asked, until: day("1926-01-01") });
  });
});

const noLesson = { present: false, until: null, focus: [] };
