import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../../config.ts";
import { convertFiles } from "./convert.ts";
import { parseFileParameters } from "./file-parameters.ts";
import { validateFiles } from "./packages.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-given-"));
  await writeFile(
    join(folder, "ties.csv"),
    "From;To;Sign;Since\nAnn;Bob;+;6.4.1926\nAnn;Ann;-;1926\nBob;Cat;-;1927\n",
  );
  await writeFile(join(folder, "dates.csv"), "a,b,start\nAnn,Bob,06/04/1926\n");
  await writeFile(join(folder, "pairs.csv"), "a,b\nAnn,Bob\nBob,Cat\n");
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string): string => join(folder, name);

async function run(
  command: typeof validateFiles,
  ...parameters: readonly string[]
): Promise<{ printed: string; error: string }> {
  const lines: string[] = [];
  const error = await command(readConfig({}), parseFileParameters(parameters), (line) =>
    lines.push(line),
  ).then(
    () => "",
    (reason: Error) => reason.message,
  );
  return { printed: lines.join("\n"), error };
}

describe("the parameters of files", () => {
  it("are names, a mapping, answers and formats, in any order", () => {
    const given = parseFileParameters([
      "a.csv",
      "--map",
      "source=From,target=To",
      "--answer=date-order=day-month",
      "b.csv",
      "--answer",
      "kind:a=b=NONE",
      "--to",
      "gexf",
    ]);
    expect(given).toEqual({
      names: ["a.csv", "b.csv"],
      options: {
        columns: { source: "From", target: "To" },
        answers: { "date-order": "day-month", "kind:a=b": "NONE" },
      },
      format: null,
      target: "gexf",
    });
  });

  it.each([[["--map", "source"]], [["--answer"]], [["--map", "=x"]], [["--frobnicate", "x"]]])(
    "%j are refused in a sentence",
    (parameters) => {
      expect(() => parseFileParameters(parameters)).toThrow(/see npm run|as in|There is no option/);
    },
  );
});

describe("files on the command line", () => {
  it("are validated with counts, columns and one line a kind of finding", async () => {
    const { printed, error } = await run(validateFiles, at("ties.csv"));
    expect(printed).toMatch(/^edge list: 3 records read: 2 kept, 0 merged, 1 refused$/im);
    expect(printed).toContain("From → source; To → target; Sign → kind; Since → begin");
    expect(printed).toMatch(/fault: Nothing can be tied to itself.*ties\.csv row 3/);
    expect(error).toContain("without 1 of its records");
  });

  it("with a question say how it is answered, and are read as it is", async () => {
    const asked = await run(validateFiles, at("dates.csv"));
    expect(asked.printed).toContain('--answer "date-order=day-month|month-day"');
    expect(asked.error).toContain("nothing was imported");
    const answered = await run(validateFiles, at("dates.csv"), "--answer", "date-order=day-month");
    expect(answered.error).toBe("");
    expect(answered.printed).toContain("dates is sound: 2 actors, 1 dated facts");
  });

  it("that are not there are named", async () => {
    expect((await run(validateFiles, at("nowhere.csv"))).error).toContain("There is no such file:");
  });

  it("are converted by the extension of the target, and nothing is written over", async () => {
    const { error, printed } = await run(convertFiles, at("pairs.csv"), at("out.csv"));
    expect(error).toBe("");
    expect(printed).toContain("is written");
    expect(await readFile(at("out-ties.csv"), "utf8")).toContain("ann,bob,ALLIED");
    expect((await run(convertFiles, at("pairs.csv"), at("out.csv"))).error).toContain("is there already");
    expect((await run(convertFiles, at("pairs.csv"), at("package"))).error).toBe("");
    expect(await readdir(at("package"))).toContain("datapackage.json");
    expect((await run(validateFiles, at("package"))).printed).toContain("pairs is sound");
    expect((await run(convertFiles, at("pairs.csv"), at("x.frob"))).error).toContain(
      "Nothing is written as .frob",
    );
    expect((await run(convertFiles, at("pairs.csv"))).error).toContain("convert IN… OUT");
  });
});
