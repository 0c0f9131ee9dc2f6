import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import { PackageFaultsError } from "../dataset-package/fault.ts";
import { faultsFound } from "../dataset-package/faults-found.ts";
import { filesOf, type PackageFiles } from "../dataset-package/package-files.ts";
import { type HashContent, type PackageAnswers, parsePackage } from "../dataset-package/parse-package.ts";
import { DESCRIPTOR_FILE } from "../dataset-package/resources.ts";
import { TABLES } from "../dataset-package/tables.ts";
import type { BuiltStory } from "../draft/build-story.ts";

export const PACKAGE_FORMAT = { id: "package", name: "dataset package" } as const;

/** Finds the descriptor of a dataset package among files; null where there is none. */
export function findDescriptor(files: readonly InputFile[]): InputFile | null {
  return files.find(({ name }) => baseName(name) === DESCRIPTOR_FILE) ?? null;
}

/** Reads a dataset package: the files beside its descriptor. It is taken whole or not at all. */
export async function importPackage(
  files: readonly InputFile[],
  descriptor: InputFile,
  hash: HashContent,
  answers: PackageAnswers,
): Promise<BuiltStory> {
  const folder = descriptor.name.slice(0, descriptor.name.length - DESCRIPTOR_FILE.length);
  const findings = new Findings();
  const tally = new RecordTally();
  try {
    const story = await parsePackage(
      folder.replace(/\/$/, "") || "given",
      filesIn(files, folder),
      hash,
      answers,
    );
    const rows = TABLES.reduce((sum, { key }) => sum + story.dataset[key].length, 0);
    tally.read(rows + story.left.length);
    tally.keep(rows);
    const merged = story.left.filter(({ isMerged }) => isMerged).length;
    tally.merge(merged);
    tally.refuse(story.left.length - merged);
    const report = reportOf(PACKAGE_FORMAT, tally, findings);
    return { story, report: { ...report, findings: story.findings } };
  } catch (error) {
    if (!(error instanceof PackageFaultsError)) throw error;
    for (const { found, place } of faultsFound(error.faults)) findings.add("FAULT", found, place);
    return { story: null, report: reportOf(PACKAGE_FORMAT, tally, findings) };
  }
}

function filesIn(files: readonly InputFile[], folder: string): PackageFiles {
  const byName = new Map(files.map((file) => [file.name, file]));
  return filesOf((name) => byName.get(`${folder}${name}`) ?? null);
}

function baseName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
