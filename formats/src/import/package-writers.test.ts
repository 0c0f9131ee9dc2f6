import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../../../tests/fixture-folders.ts";
import { textOf } from "../contract/files.testing.ts";
import { fileInMemory, type InputFile } from "../contract/input-file.ts";
import type { CheckedPackage } from "../dataset-package/parse-package.ts";
import { smallPackage } from "../dataset-package/small-package.testing.ts";
import { FORMATS, findFormat } from "./formats.ts";
import { importStory } from "./import-story.ts";

const hash = (content: Iterable<string>): string => String([...content].join("").length);

async function filesInFolder(folder: string): Promise<readonly InputFile[]> {
  const names = (await readdir(folder)).filter((name) => /[.](?:csv|json)$/.test(name));
  return await Promise.all(
    names.map(async (name) =>
      fileInMemory(`${basename(folder)}/${name}`, await readFile(join(folder, name))),
    ),
  );
}

describe("the formats", () => {
  it("have ids of their own and do something", () => {
    expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
    for (const { id, read, write } of FORMATS) expect(read ?? write, id).toBeDefined();
  });
});

describe("a dataset package", () => {
  const files = Object.entries(smallPackage()).map(([name, text]) => fileInMemory(name, text));

  it("leaves as one file, the same whenever it is written, and comes back the same", async () => {
    const { story } = await importStory(files, { hash });
    if (story === null) throw new Error("The package is not read");
    const pack = async (): Promise<Uint8Array> => {
      const written = await findFormat("zip")?.write?.(story.dataset, story.descriptorJson);
      const bytes: number[] = [];
      for await (const piece of written?.files[0]?.content ?? []) bytes.push(...(piece as Uint8Array));
      return Uint8Array.from(bytes);
    };
    const packed = await pack();
    expect(await pack()).toEqual(packed);
    const again = await importStory([fileInMemory("x.zip", packed)], { hash });
    expect(again.story).toEqual(story);
  });

  it.each(FIXTURE_FOLDERS)(
    "%s leaves without its own descriptor too, and comes back the same",
    async (folder) => {
      const given = await filesInFolder(folder);
      const { story } = await importStory(given, { hash });
      if (story === null) throw new Error("The package is not read");
      const written = await findFormat("package")?.write?.(story.dataset);
      const again = await Promise.all(
        (written?.files ?? []).map(async ({ name, content }) => fileInMemory(name, await textOf(content))),
      );
      const read = await importStory(again, { hash });
      // Rows may stand elsewhere; what is odd in them is the same, and nothing is read otherwise than it is written.
      const oddIn = ({ findings }: Pick<CheckedPackage, "findings">) =>
        findings.map(({ kind, rule, count }) => ({ kind, rule, count }));
      expect(oddIn(read.report)).toEqual(oddIn(story));
      expect(oddIn(story).filter(({ kind }) => kind !== "WARNING")).toEqual([]);
      expect({ ...read.story?.dataset, revision: "" }).toEqual({ ...story.dataset, revision: "" });
    },
  );

  it("leaves as a folder, file by file", async () => {
    const { story } = await importStory(files, { hash });
    if (story === null) throw new Error("The package is not read");
    const written = await findFormat("package")?.write?.(story.dataset, story.descriptorJson);
    const actors = written?.files.find(({ name }) => name === "actors.csv");
    expect(await textOf(actors?.content ?? [])).toBe(smallPackage()["actors.csv"]);
  });
});

describe("a list of pairs", () => {
  it("is a story by itself, in an archive or not, and is called after its file", async () => {
    const { story, report } = await importStory(
      [fileInMemory("my ties.csv", "from,to,since\nAnn,Bob,1926-04-06\n")],
      { hash },
    );
    expect(report.format).toBe("csv");
    expect(story?.dataset.id).toBe("my-ties");
    expect(story?.dataset.ties).toMatchObject([{ a: "ann", b: "bob", validFromEdtf: "1926-04-06" }]);
  });
});
