import { type Fault, PackageFaultsError } from "@entente/formats";
import { describe, expect, it } from "vitest";
import { SMALL_TABLES } from "../../formats/src/dataset-package/small-package.testing.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { type PackageFiles, writeSmallPackage } from "./small-package.ts";

async function faultsOf(changes: PackageFiles): Promise<readonly Fault[]> {
  try {
    await readPackage(await writeSmallPackage(changes));
    return [];
  } catch (error) {
    if (error instanceof PackageFaultsError) return error.faults;
    throw error;
  }
}

describe("a package in a folder", () => {
  it("is read; its revision is a hash of its content, the same every time", async () => {
    const [first, second] = [
      await readPackage(await writeSmallPackage()),
      await readPackage(await writeSmallPackage()),
    ];
    expect(first.dataset.actors.map(({ id }) => id)).toEqual(["ann", "bob", "cat"]);
    expect(first.dataset.revision).toMatch(/^[0-9a-f]{16}$/);
    expect(second.dataset.revision).toBe(first.dataset.revision);
  });

  it("is read in Windows-1252 too, and the encoding is named", async () => {
    const latin = Buffer.from(`${SMALL_TABLES["actors.csv"]}x,Andr\xe9,,PERSON,,,,\n`, "latin1");
    const { dataset, findings } = await readPackage(await writeSmallPackage({ "actors.csv": latin }));
    expect(dataset.actors.map(({ name }) => name)).toContain("Andr\xe9");
    expect(findings).toEqual([
      expect.objectContaining({ rule: "encoding", parameters: { encoding: "windows-1252" } }),
    ]);
  });

  it("is refused when a file is not there, has two encodings, or has a field of 100 MB", async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${SMALL_TABLES["actors.csv"]}y,Andr\xe9,,PERSON,,,,\n`),
      Buffer.from("x,Andr\xe9,,PERSON,,,,\n", "latin1"),
    ]);
    expect(await faultsOf({ "actors.csv": mixed })).toContainEqual(
      expect.objectContaining({ file: "actors.csv", row: 6, expected: expect.stringContaining("UTF-8") }),
    );
    expect(await faultsOf({ "actors.csv": null })).toContainEqual(
      expect.objectContaining({ file: "actors.csv", expected: "this file, which the package must have" }),
    );
    const huge = `${SMALL_TABLES["actors.csv"]}x,${"y".repeat(100_000_000)},,PERSON,,,,\n`;
    expect(await faultsOf({ "actors.csv": huge })).toContainEqual(
      expect.objectContaining({
        file: "actors.csv",
        row: 5,
        expected: expect.stringContaining("at most 1000000 characters"),
      }),
    );
  });
});
