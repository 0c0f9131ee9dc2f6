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

  it("is refused when a file is not there, is not UTF-8, or has a field of 100 MB", async () => {
    const latin = Buffer.concat([
      Buffer.from(SMALL_TABLES["actors.csv"] ?? ""),
      Buffer.from("x,Andr\xe9,,PERSON,,,,\n", "latin1"),
    ]);
    expect(await faultsOf({ "actors.csv": latin })).toContainEqual(
      expect.objectContaining({ file: "actors.csv", expected: expect.stringContaining("UTF-8") }),
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
