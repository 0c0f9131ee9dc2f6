import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { Findings } from "../contract/import-report.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";

describe("a workbook", () => {
  it("has a table a visible sheet, with days as ISO 8601 and the rows of the sheet", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Ties",
          rows: [
            ["Source", "Target", "Start", "Weight"],
            [null, null, null, null],
            ["Ann", " Bob ", new Date(Date.UTC(1926, 3, 6)), 0.125],
          ],
        },
        {
          name: "Actors",
          rows: [
            ["Id", "Chair"],
            ["Ann", true],
          ],
        },
        { name: "Empty", rows: [] },
        { name: "Notes", rows: [["hidden"]], hidden: true },
      ],
    });
    const tables = await readSpreadsheet(fileInMemory("story.xlsx", bytes), new Findings());
    expect(tables).toMatchObject([
      {
        file: "story.xlsx, sheet Ties",
        header: ["Source", "Target", "Start", "Weight"],
        columns: [["Ann"], ["Bob"], ["1926-04-06"], ["0.125"]],
        rows: [3],
      },
      { file: "story.xlsx, sheet Actors", columns: [["Ann"], ["true"]] },
    ]);
  });

  it("that is none is a fault", async () => {
    const findings = new Findings();
    expect(await readSpreadsheet(fileInMemory("story.xlsx", "PK no zip"), findings)).toEqual([]);
    expect(findings.has("FAULT")).toBe(true);
  });
});
