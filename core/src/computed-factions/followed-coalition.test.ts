import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../time/calendar-date.ts";
import { followCoalitions } from "./followed-coalition.ts";
import type { PartitionSpan } from "./partition-span.ts";

/** One span a day; a day is its coalitions: `ab cd`. Everybody in a coalition is allied with all others in it. */
function spansOf(...days: readonly string[]): PartitionSpan[] {
  return days.map((day, number) => ({
    from: number as CalendarDate,
    to: (number + 1) as CalendarDate,
    coalitions: day
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => ({
        members: [...one],
        allies: new Map([...one].map((actor) => [actor, one.length - 1])),
      })),
  }));
}

/** For each day the members of every followed coalition, in the order in which they were found: `ab|cd`. */
function followed(...days: readonly string[]): string[] {
  const found = followCoalitions(spansOf(...days));
  return days.map((_, day) =>
    found
      .map(({ stays }) =>
        stays
          .filter(({ from, to }) => from <= day && day < to)
          .map(({ actor }) => actor)
          .sort()
          .join(""),
      )
      .join("|"),
  );
}

describe("followed coalitions", () => {
  it("stay the same while members come and go", () => {
    expect(followed("abc de", "abcf de", "abf de", "bf de")).toEqual([
      "abc|de",
      "abcf|de",
      "abf|de",
      "bf|de",
    ]);
  });

  it("go on in the part with more of their members, and the other part is new", () => {
    expect(followed("abcde", "abc de")).toEqual(["abcde|", "abc|de"]);
    expect(followed("abcde", "ab cde")).toEqual(["abcde|", "cde|ab"]);
  });

  it("come back as themselves when a merger ends", () => {
    expect(followed("abc defg", "abcdefg", "abc defg")).toEqual(["abc|defg", "|abcdefg", "abc|defg"]);
  });

  it("come back after a time without ties, where half of all are the same", () => {
    expect(followed("abcd xy", "xy", "abce xy")).toEqual(["abcd|xy", "|xy", "abce|xy"]);
    expect(followed("abcd xy", "xy", "aefg xy")).toEqual(["abcd|xy|", "|xy|", "|xy|aefg"]);
  });

  it("keep what is theirs when another grows into them: the most alike first", () => {
    expect(followed("abc def", "ab cdef")).toEqual(["abc|def", "ab|cdef"]);
    expect(followed("ab cde", "abc de")).toEqual(["ab|cde", "abc|de"]);
  });

  it("are told by those who were in them longest where parts are equally alike", () => {
    expect(followed("ab", "abcd", "ab cd")).toEqual(["ab|", "abcd|", "ab|cd"]);
  });

  it("join days on end into one stay, and count the days of alliances", () => {
    const [one] = followCoalitions(spansOf("ab", "abc", "ab", "", "ab"));
    expect(one?.stays).toEqual([
      { actor: "c", from: 1, to: 2 },
      { actor: "a", from: 0, to: 3 },
      { actor: "b", from: 0, to: 3 },
      { actor: "a", from: 4, to: 5 },
      { actor: "b", from: 4, to: 5 },
    ]);
    expect(Object.fromEntries(one?.tied ?? [])).toEqual({ a: 5, b: 5, c: 2 });
  });
});
