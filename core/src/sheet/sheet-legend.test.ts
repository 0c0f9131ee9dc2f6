import { describe, expect, it } from "vitest";
import { legendOf } from "./sheet-legend.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { SheetWords } from "./sheet-words.ts";

const plan = { left: 40, unit: 1, legendBaseline: 60, markLegendPlace: { left: 40 } } as SheetPlan;
const words = {
  legend: { allied: "allied", opposed: "opposed", bands: "many ties", computed: null, possible: "possible" },
  marks: [] as SheetWords["marks"],
} as SheetWords;
const legend = (hasBands: boolean) => legendOf(plan, words, hasBands, (text) => 6 * text.length);

describe("the legend of a sheet", () => {
  it("explains the bands of a picture of many actors, and of no other", () => {
    expect(legend(true).map(({ text }) => text.text)).toEqual(["allied", "opposed", "many ties", "possible"]);
    expect(legend(true)[2]?.samples.map(({ kind }) => kind)).toEqual(["BAND"]);
    expect(legend(false).map(({ text }) => text.text)).toEqual(["allied", "opposed", "possible"]);
  });

  it("puts samples and texts one after the other", () => {
    const places = legend(true).flatMap(({ samples, text }) => [
      ...samples.map(({ middle, width }) => [middle.x - width / 2, middle.x + width / 2] as const),
      [text.at.x, text.at.x + 6 * text.text.length] as const,
    ]);
    for (const [place, [from]] of places.entries())
      expect(from).toBeGreaterThanOrEqual(places[place - 1]?.[1] ?? 0);
  });
});
