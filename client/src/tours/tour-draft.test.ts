import { parseUncertainDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { adaptTour, changeDraft, type DraftAction, newDraft, type TourDraft } from "./tour-draft.ts";

const stop = (caption: string, names: Readonly<Record<string, string>> = {}) => ({
  date: parseUncertainDate("1926-05-01"),
  view: "network" as const,
  focus: [],
  caption,
  names,
  citations: [],
  note: null,
});
const after = (draft: TourDraft, ...actions: readonly DraftAction[]): TourDraft =>
  actions.reduce(changeDraft, draft);
const caption = (text: string, language: string): DraftAction => ({
  type: "caption",
  place: 0,
  caption: text,
  language,
  own: "en",
});

describe("a tour in the making", () => {
  const two = after(
    newDraft("My tour"),
    { type: "add", stop: stop("They stand together.", { de: "Sie stehen zusammen." }) },
    { type: "add", stop: stop("They part.") },
  );

  it("keeps the captions of the other languages when one is changed", () => {
    expect(after(two, caption("United.", "en")).current.stops[0]).toMatchObject({
      caption: "United.",
      names: { de: "Sie stehen zusammen." },
    });
    expect(after(two, caption("Vereint.", "de"), caption("Вместе.", "ru")).current.stops[0]).toMatchObject({
      caption: "They stand together.",
      names: { de: "Vereint.", ru: "Вместе." },
    });
    expect(after(two, caption("", "de")).current.stops[0]?.names).toEqual({});
  });

  it("has in the dataset's language what was worded in another, until it is worded there", () => {
    const german = after(newDraft("Tour"), { type: "add", stop: stop("Vereint.", { de: "Vereint." }) });
    const reworded = after(german, caption("Vereinigt.", "de"));
    expect(reworded.current.stops[0]).toMatchObject({ caption: "Vereinigt.", names: { de: "Vereinigt." } });
    const both = after(reworded, caption("United.", "en"), caption("Gemeinsam.", "de"));
    expect(both.current.stops[0]).toMatchObject({ caption: "United.", names: { de: "Gemeinsam." } });
  });

  it("numbers its stops in their order, and takes back each change", () => {
    const moved = after(two, { type: "move", place: 1, by: -1 });
    expect(moved.current.stops.map(({ caption, number }) => [number, caption])).toEqual([
      [1, "They part."],
      [2, "They stand together."],
    ]);
    expect(after(moved, { type: "undo" }).current).toEqual(two.current);
    expect(after(two, { type: "move", place: 0, by: -1 }).earlier.length).toBe(two.earlier.length);
  });

  it("may begin from another tour under a name of its own", () => {
    const shown = stop("Sie stehen zusammen.", { de: "Sie stehen zusammen.", en: "They stand together." });
    const stops = [{ ...shown, id: "walk--01", tour: "walk", number: 1 }];
    const walk = { id: "walk", title: "Ein Weg", names: { de: "Ein Weg", en: "A walk" } };
    expect(adaptTour({ tour: walk, stops }, "en")).toMatchObject({
      tour: { id: "own-tour", title: "A walk", names: { de: "Ein Weg" } },
      stops: [{ id: "own-tour--01", caption: "They stand together.", names: { de: "Sie stehen zusammen." } }],
    });
  });
});
