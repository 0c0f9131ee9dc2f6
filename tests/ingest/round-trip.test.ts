import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { packTimeline, unpackTimeline } from "@entente/core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { attributedPackage, SMALL_TABLES } from "../../formats/src/dataset-package/small-package.testing.ts";
import { exportPackage, listDatasets, removeDataset } from "../../server/src/cli/packages/packages.ts";
import { Database } from "../../server/src/database/database.ts";
import { importDataset } from "../../server/src/ingest/import-dataset.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { readDataset } from "../../server/src/stories/read-dataset.ts";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { writeSmallPackage } from "./small-package.ts";

const database = new Database(inject("neo4j"));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-export-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function listed(): Promise<string> {
  const lines: string[] = [];
  await listDatasets(database, (line) => lines.push(line));
  return lines.join("\n");
}

describe("a package", () => {
  it.each(FIXTURE_FOLDERS.map((path) => [basename(path), path] as const))(
    "%s is exported as it was imported, byte for byte",
    async (name, path) => {
      await importDataset(database, await readPackage(path));
      const target = join(folder, name);
      await exportPackage(database, name, target, () => undefined);
      const files = await readdir(target);
      const original = (await readdir(path)).filter(
        (file) => file.endsWith(".csv") || file === "datapackage.json",
      );
      expect(files.sort()).toEqual(original.sort());
      for (const file of files) {
        expect(await readFile(join(target, file), "utf8"), file).toBe(
          await readFile(join(path, file), "utf8"),
        );
      }
    },
  );

  it("with columns of its own and a pair allied and opposed at once is exported byte for byte; Cypher sees their types", async () => {
    const files = attributedPackage();
    const checked = await readPackage(await writeSmallPackage(files));
    await importDataset(database, checked);
    const target = join(folder, "attributed");
    await exportPackage(database, "small-package", target, () => undefined);
    for (const file of ["actors.csv", "ties.csv", "datapackage.json"])
      expect(await readFile(join(target, file), "utf8"), file).toBe(files[file]);
    const stored = await readDataset(database, checked.dataset.revision);
    expect(packTimeline(stored.dataset)).toEqual(packTimeline(checked.dataset));
    expect(unpackTimeline(packTimeline(stored.dataset))).toEqual(checked.dataset);
    const found = await database.read(
      `MATCH (a:Actor {revision: $revision})-[tie:ALLIED_WITH|OPPOSED_TO]->(b) WHERE tie.attribute_weight > 1
       RETURN tie.id AS id, tie.attribute_weight AS weight, tie.attribute_secret AS secret, tie.attribute_articles AS articles ORDER BY id`,
      { revision: checked.dataset.revision },
    );
    expect(found).toEqual([
      { id: "ann--bob", weight: 1.5, secret: true, articles: ["I", "IV"] },
      { id: "ann--bob--2", weight: 2, secret: false, articles: null },
    ]);
    await removeDataset(database, "small-package", () => undefined);
  });

  it("imported again is left as it is; changed, it becomes the current revision; removed, it is gone", async () => {
    const first = await readPackage(await writeSmallPackage());
    expect(await importDataset(database, first)).toBe("IMPORTED");
    expect(await importDataset(database, first)).toBe("UNCHANGED");
    const renamed = (SMALL_TABLES["actors.csv"] ?? "").replace("Ann Example", "Anna Example");
    const second = await readPackage(await writeSmallPackage({ "actors.csv": renamed }));
    expect(await importDataset(database, second)).toBe("IMPORTED");
    expect(await listed()).toContain(`small-package\t${second.dataset.revision}`);
    expect(await importDataset(database, first)).toBe("IMPORTED");
    expect(await listed()).toContain(`small-package\t${first.dataset.revision}`);
    await removeDataset(database, "small-package", () => undefined);
    expect(await listed()).not.toContain("small-package");
    const [left] = await database.read(
      "MATCH (n:StoryNode {dataset: 'small-package'}) RETURN count(n) AS nodes",
    );
    expect(left?.nodes).toBe(0);
    await expect(removeDataset(database, "small-package", () => undefined)).rejects.toThrow(
      /There is no dataset "small-package"; there are/,
    );
  });

  it("imported twice at once is there once", async () => {
    const checked = await readPackage(await writeSmallPackage());
    const outcomes = await Promise.all([importDataset(database, checked), importDataset(database, checked)]);
    expect(outcomes).toContain("IMPORTED");
    const [found] = await database.read("MATCH (n:Actor {revision: $revision}) RETURN count(n) AS actors", {
      revision: checked.dataset.revision,
    });
    expect(found?.actors).toBe(3);
    await removeDataset(database, "small-package", () => undefined);
  });
});
