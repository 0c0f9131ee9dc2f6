import { describe, expect, it } from "vitest";
import type { Caption, Captions } from "../story/caption.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { waitsOf } from "./course.ts";

const captionsWith = (all: number, events: number): Captions => {
  const captions = Array.from({ length: all }, (_, day) => ({ since: day }) as unknown as Caption);
  return {
    at: () => null,
    events: captions.slice(0, events) as Captions["events"],
    days: () => captions.map((_, day) => day as CalendarDate),
    all: () => captions,
  };
};
const lengthsOf = (captions: Captions, headline: string): number[] =>
  waitsOf(captions, () => headline).map(({ milliseconds }) => milliseconds);

describe("the waits of a story", () => {
  it("are as long as the headlines take to read, within bounds", () => {
    expect(lengthsOf(captionsWith(1, 0), "x".repeat(48))).toEqual([3000]);
    expect(lengthsOf(captionsWith(1, 0), "Expelled.")).toEqual([1500]);
    expect(lengthsOf(captionsWith(1, 0), "x".repeat(500))).toEqual([6000]);
  });

  it("are for events alone where captions are many, and share ten minutes", () => {
    expect(lengthsOf(captionsWith(400, 20), "x".repeat(16))).toHaveLength(400);
    expect(lengthsOf(captionsWith(401, 20), "x".repeat(32))).toEqual(Array(20).fill(2000));
    const many = lengthsOf(captionsWith(5000, 1000), "x".repeat(32));
    expect(many.reduce((sum, one) => sum + one, 0)).toBeCloseTo(600_000, 3);
  });

  it("are none without captions", () => {
    expect(lengthsOf(captionsWith(0, 0), "")).toEqual([]);
  });
});
