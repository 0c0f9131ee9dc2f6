import { describe, expect, it } from "vitest";
import { fact, PERIOD } from "../model/small-story.testing.ts";
import { addDays, type CalendarDate, parseCalendarDate } from "./calendar-date.ts";
import { certainInterval, certaintyAt, intervalAt, isEmpty, overlaps } from "./interval.ts";

const on = (text: string): CalendarDate => parseCalendarDate(text);

describe("a fact in time", () => {
  it("is certain between the latest beginning and the earliest end, possible around that, absent outside", () => {
    const tie = fact("t", "1926-04", "1927-12");
    expect(certaintyAt(tie, on("1926-03-31"))).toBeNull();
    expect(certaintyAt(tie, on("1926-04-01"))).toBe("POSSIBLE");
    expect(certaintyAt(tie, on("1926-04-29"))).toBe("POSSIBLE");
    expect(certaintyAt(tie, on("1926-04-30"))).toBe("CERTAIN");
    expect(certaintyAt(tie, on("1927-11-30"))).toBe("CERTAIN");
    expect(certaintyAt(tie, on("1927-12-01"))).toBe("POSSIBLE");
    expect(certaintyAt(tie, on("1927-12-30"))).toBe("POSSIBLE");
    expect(certaintyAt(tie, on("1927-12-31"))).toBeNull();
  });

  it("is inactive on the day it ends and active on the day before", () => {
    const tie = fact("t", "1926-04-06", "1927-12-18");
    expect(certaintyAt(tie, on("1927-12-17"))).toBe("CERTAIN");
    expect(certaintyAt(tie, on("1927-12-18"))).toBeNull();
  });

  it("holds for one day when it ends on the next, a leap day too", () => {
    const tie = fact("t", "1924-02-29", "1924-03-01");
    expect(["1924-02-28", "1924-02-29", "1924-03-01"].map((day) => certaintyAt(tie, on(day)))).toEqual([
      null,
      "CERTAIN",
      null,
    ]);
  });

  it("is open where no date is given", () => {
    expect(certaintyAt(fact("t", "", ""), on("1800-01-01"))).toBe("CERTAIN");
    expect(certaintyAt(fact("t", "", "1926"), on("1000-01-01"))).toBe("CERTAIN");
  });

  it("whose bounds overlap is certain on no day", () => {
    const tie = fact("t", "1926", "1926-06/1927");
    expect(isEmpty(certainInterval(tie))).toBe(true);
    expect(certaintyAt(tie, on("1926-08-01"))).toBe("POSSIBLE");
  });

  it("that began at an unbounded date is certain only when the period is over", () => {
    const tie = fact("t", "1926-04/..", "");
    expect(certaintyAt(tie, addDays(PERIOD.to, -1))).toBe("POSSIBLE");
    expect(certaintyAt(tie, PERIOD.to)).toBe("CERTAIN");
  });

  it("touches another without overlapping it", () => {
    const [first, second] = [fact("a", "1924-01-01", "1925-01-01"), fact("b", "1925-01-01", "1926-01-01")];
    expect(overlaps(intervalAt(first, "CERTAIN"), intervalAt(second, "CERTAIN"))).toBe(false);
  });
});
