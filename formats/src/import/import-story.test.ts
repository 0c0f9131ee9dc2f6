import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory, type InputFile } from "../contract/input-file.ts";
import { smallPackage } from "../dataset-package/small-package.testing.ts";
import { importStory } from "./import-story.ts";

const hash = (content: Iterable<string>): string => `${[...content].join("").length}`;
const read = async (...files: readonly InputFile[]): ReturnType<typeof importStory> =>
  await importStory(files, { hash });
const packed = (files: Readonly<Record<string, string>>): InputFile =>
  fileInMemory(
    "story.zip",
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );
const inFolder = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(smallPackage()).map(([name, text]) => [`${folder}/${name}`, text]));

describe("files as a story", () => {
  it("are a dataset package wherever its descriptor is: in a folder, in an archive, or by itself", async () => {
    const files = Object.entries(smallPackage()).map(([name, text]) => fileInMemory(name, text));
    const alone = await read(...files);
    const revisions = [
      alone.story?.dataset.revision,
      (await read(packed(smallPackage()))).story?.dataset.revision,
      (await read(packed(inFolder("a/b")))).story?.dataset.revision,
    ];
    expect(new Set(revisions).size).toBe(1);
    expect(revisions[0]).toBeDefined();
    const { read: records, kept, merged, refused } = alone.report.counts;
    expect(records).toBeGreaterThan(0);
    expect(kept + merged + refused).toBe(records);
  });

  it("are refused with every fault of the package, each with its place", async () => {
    const files = { ...smallPackage() };
    const ties = (files["ties.csv"] ?? "").replace("ALLIED", "FRIENDS");
    const { story, report } = await read(packed({ ...files, "ties.csv": ties }));
    expect(story).toBe(null);
    const [finding] = report.findings;
    expect(inWords(finding)?.message).toMatch(/^“FRIENDS”: expected .*ALLIED/);
    expect(finding?.places[0]).toMatchObject({ file: "ties.csv", row: 2, column: "kind" });
  });

  it("are a network of another program where a format knows them", async () => {
    const matrix = fileInMemory("week1.csv", ",ann,bob,cat\nann,0,1,-1\nbob,1,0,0\ncat,-1,0,0\n");
    const { story, report } = await read(matrix);
    expect(report.format).toBe("matrix");
    expect(story?.dataset.ties.map(({ kind, a, b }) => `${a} ${kind} ${b}`).sort()).toEqual([
      "ann ALLIED bob",
      "ann OPPOSED cat",
    ]);
  });

  it("that no format knows are named, with the formats there are", async () => {
    const { story, report } = await read(fileInMemory("photo.jpg", new Uint8Array([255, 216, 255, 0])));
    expect(story).toBe(null);
    expect(inWords(report.findings[0])?.message).toMatch(
      /^photo\.jpg cannot be recognised; these formats are read: .*\(package\)/,
    );
    expect(inWords((await read()).report.findings[0])?.message).toMatch(/no file/);
    const named = await importStory([fileInMemory("x.csv", "a,b\n1,2\n")], { hash, format: "nonsense" });
    expect(inWords(named.report.findings[0])?.message).toMatch(/called nonsense/);
  });
});

describe("an archive", () => {
  it.each([
    ["../ties.csv", /outside of itself/],
    ["/etc/ties.csv", /outside of itself/],
    ["C:\\ties.csv", /outside of itself/],
    ["a\\..\\..\\ties.csv", /outside of itself/],
  ])("that names %s is refused", async (name, reason) => {
    const { story, report } = await read(packed({ [name]: "x" }));
    expect(story).toBe(null);
    expect(report.findings.map((one) => inWords(one)?.message).join()).toMatch(reason);
  });

  it("that unpacks into more than memory has is refused before it is unpacked", async () => {
    const zip = zipSync({ "zeros.csv": new Uint8Array(10_000_000) });
    // The sizes as the directory at the end of the archive tells them: 4 GB less one byte.
    const directory = zip.lastIndexOf(0x50, zip.length - 22 - 1);
    zip.set([0xfe, 0xff, 0xff, 0xff], directory + 24);
    const { report } = await read(fileInMemory("bomb.zip", zip));
    expect(inWords(report.findings[0])?.message).toMatch(/more than 1000 MB/);
  });

  it("with too many files, or that is none, is refused in a sentence", async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, number) => [`${number}.csv`, "x"]));
    expect(inWords((await read(packed(many))).report.findings[0])?.message).toMatch(/more than 10000 files/);
    const broken = await read(fileInMemory("broken.zip", "this is no archive"));
    expect(inWords(broken.report.findings[0])?.message).toMatch(/cannot be read; pack the files again/);
  });
});
