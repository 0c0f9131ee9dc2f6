import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import { captionsOf } from "./caption.ts";
import { logChanges } from "./change.ts";
import { indexStory } from "./story-index.ts";

const event = (id: string, date: string, headline: string | null) => ({
  id,
  name: id,
  names: {},
  date: parseUncertainDate(date),
  headline,
  detail: null,
  basis: "EXPLICIT" as const,
  citations: ["p1"],
  reading: null,
  rivalOf: null,
  note: null,
});
const tie = (id: string, from: string, to: string, begunBy: string | null = null) => ({
  ...fact(id, from, to),
  begunBy,
  kind: "ALLIED" as const,
  a: "anna",
  b: "boris",
});
const captionAt = (dataset: ReturnType<typeof smallStory>, date: string) => {
  const index = indexStory(dataset);
  return captionsOf(index, logChanges(index)).at(parseCalendarDate(date));
};
const actors = ["anna", "boris"];

describe("the caption of a date", () => {
  it("names every event of its day, and events without headlines where a story has nothing else", () => {
    const events = Array.from({ length: 2_000 }, (_, number) =>
      event(`e${String(number).padStart(4, "0")}`, "1924-05-01", `Number ${number}.`),
    );
    const caption = captionAt(smallStory({ actors, events }), "1924-06-01");
    if (caption?.captioned !== null) throw new Error("an event was expected");
    expect(caption.headline).toBe("Number 0.");
    expect([caption.sameDay.length, caption.sameDay[0], caption.sameDay[1_999]]).toEqual([
      2_000,
      "e0000",
      "e1999",
    ]);
    const nameless = [event("e1", "1923-05-01", null), event("e2", "1924-05-01", null)];
    expect(captionAt(smallStory({ actors, events: nameless }), "1923-06-01")?.headline).toBe("e1");
    const beside = smallStory({ actors, events: nameless, ties: [tie("t", "1922-01-01", "")] });
    expect(captionAt(beside, "1924-06-01")?.headline).toBe(null);
  });

  it("is the latest event that has a headline", () => {
    const story = smallStory({
      actors,
      events: [event("e1", "1923-05-01", "One."), event("e2", "1924-05-01", null)],
    });
    expect(captionAt(story, "1923-04-30")).toBeNull();
    expect(captionAt(story, "1925-01-01")?.headline).toBe("One.");
  });

  it("sums up a change that no event tells", () => {
    const story = smallStory({
      actors,
      events: [event("e1", "1923-05-01", "One.")],
      ties: [tie("t", "1924-01-01", "")],
    });
    const caption = captionAt(story, "1924-01-01");
    expect([caption?.headline, caption?.event]).toEqual([null, null]);
    expect(caption?.captioned?.map(({ kind, tie, actors }) => [kind, tie, actors])).toEqual([
      ["TIE_BEGAN", "ALLIED", ["anna", "boris"]],
    ]);
  });

  it("tells a change by the event that began it, while that lasts", () => {
    const events = [event("e1", "1923-05-01/1923-05-09", "They join hands.")];
    const story = smallStory({ actors, events, ties: [tie("t", "1923-05-01/1923-05-09", "", "e1")] });
    expect(captionAt(story, "1923-05-09")?.event).toBe("e1");
  });

  it("says nothing of a day on which something merely became certain", () => {
    const story = smallStory({ actors, ties: [tie("t", "1923/1924", "")] });
    expect(captionAt(story, "1925-06-01")).toBeNull();
  });

  it("tells an event once, and none after a later one", () => {
    const events = [event("e1", "1923-03/1923-08", "Two turn."), event("e2", "1923-06/1923-09", "Friends.")];
    const story = smallStory({
      actors,
      events,
      ties: [tie("t", "", "1923-03/1923-08", null), tie("u", "1923-03/1923-08", "", "e1")],
    });
    expect(captionAt(story, "1923-05-31")?.event).toBe("e1");
    expect(captionAt(story, "1923-06-01")?.event).toBe("e2");
    expect(captionAt(story, "1923-08-31")?.event).toBe("e2");
  });

  it("waits for the first day that an uncertain date names", () => {
    const story = smallStory({ actors, events: [event("e1", "1928-06?", "Two come back.")] });
    expect(captionAt(story, "1928-05-31")).toBeNull();
    expect(captionAt(story, "1928-06-01")).toMatchObject({ event: "e1", date: "1928-06?" });
  });

  it("dates a change by its own day where its event began on another", () => {
    const story = smallStory({
      actors,
      events: [event("e1", "1923-05", null)],
      ties: [tie("t", "1923-05-01", "1923-05-09", "e1"), tie("u", "1923-05-20", "", "e1")],
    });
    expect(captionAt(story, "1923-05-01")).toMatchObject({ event: "e1", date: "1923-05" });
    expect(captionAt(story, "1923-05-20")).toMatchObject({ event: "e1", date: "1923-05-20" });
  });

  it("lets the headline of an event tell the changes on its later days", () => {
    const events = [event("e1", "1923-05-01/1923-05-09", "They meet.")];
    const story = smallStory({ actors, events, ties: [tie("t", "1923-05-04", "", "e1")] });
    expect(captionAt(story, "1923-05-04")).toMatchObject({ since: parseCalendarDate("1923-05-01") });
  });

  it("is there soon on a day on which tens of thousands of ties begin", () => {
    const many = Array.from({ length: 30_000 }, (_, number) => ({
      ...tie(`t${number}`, "1923-05-01", "1928-01-01"),
      ...{ a: `a${number}`, b: `b${number}` },
    }));
    const caption = captionAt(smallStory({ actors, ties: many }), "1923-05-01");
    expect(caption?.captioned).toHaveLength(30_000);
  });
});
