import { expect, it } from "vitest";
import { fileInMemory } from "../contract/input-file.ts";
import { importStory } from "../import/import-story.ts";

const GEXF = `<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph mode="dynamic" timeformat="date" start="1922-01-01" end="1929-12-31">
<nodes>
<node id="a" label="Ann"/>
<node id="b" label="Bob"/>
</nodes>
<edges>
<edge id="1" source="a" target="b" start="1801-01-01" end="1815-01-01"/>
<edge id="2" source="a" target="b" start="1925-01-01" end="1926-01-01"/>
</edges>
</graph>
</gexf>`;

const read = (answers = {}) => importStory([fileInMemory("old.gexf", GEXF)], { hash: () => "", answers });

it("names the rows of the reader's file for what is odd in a story that was made of it", async () => {
  const { story, report } = await read();
  expect(story?.dataset.ties.length).toBe(2);
  const odd = report.findings.filter(({ rule }) => rule === "outside-period");
  expect(odd).toEqual([
    expect.objectContaining({ count: 1, places: [{ file: "old.gexf", row: 8, column: null }] }),
  ]);
});

it("counts what its reader leaves out as refused", async () => {
  const { story, report } = await read({ "outside-period": "omit" });
  expect(story?.dataset.ties.length).toBe(1);
  expect(report.counts).toEqual({ read: 4, kept: 3, merged: 0, refused: 1 });
});

it("merges facts that differ in their notes alone, and names both rows", async () => {
  const csv =
    "From,To,Sign,Start,Note\nAnn,Bob,+,1925-01-01,first\nAnn,Bob,+,1925-01-01,second\nAnn,Cat,-,1926-02-03,\n";
  const ties = (answers = {}) => importStory([fileInMemory("ties.csv", csv)], { hash: () => "", answers });
  const kept = await ties();
  expect(kept.report.findings).toContainEqual(
    expect.objectContaining({
      rule: "repeated-fact",
      parameters: { reading: "ties.csv, row 2", taken: "keep" },
      places: [{ file: "ties.csv", row: 3, column: null }],
    }),
  );
  const merged = await ties({ "repeated-facts": "merge" });
  expect(merged.story?.dataset.ties.length).toBe(2);
  expect(merged.story?.dataset.ties[0]?.citations.length).toBe(2);
  expect(merged.report.counts).toEqual({ read: 3, kept: 2, merged: 1, refused: 0 });
});
