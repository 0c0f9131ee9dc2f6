import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { smallPackage } from "../../formats/src/dataset-package/small-package.testing.ts";

export type PackageFiles = Readonly<Record<string, string | Uint8Array | null>>;

/** Writes the small package into a new folder, which goes with the test, with `changes` in place of its files; null leaves a file out. */
export async function writeSmallPackage(changes: PackageFiles = {}): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "entente-package-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, "small-package");
  await mkdir(folder);
  for (const [file, content] of Object.entries({ ...smallPackage(), ...changes })) {
    if (content !== null) await writeFile(join(folder, file), content);
  }
  return folder;
}
