import type { Dataset } from "@entente/core";
import { writeZip } from "../archive/write-zip.ts";
import type { Format, WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { OutputFile } from "../contract/input-file.ts";
import { describeDataset } from "./describe-dataset.ts";
import { writePackage } from "./write-package.ts";

/** The dataset package as a folder. It is read whole or not at all, by the package's own reader. */
export const PACKAGE_FOLDER: Format = {
  id: "package",
  name: "dataset package",
  extensions: [],
  write: (dataset, descriptorJson) => withoutLosses(packageFiles(dataset, descriptorJson)),
};

/** The same package in one file. */
export const PACKAGE_ARCHIVE: Format = {
  id: "zip",
  name: "dataset package in one file",
  extensions: ["zip"],
  write: (dataset, descriptorJson) =>
    withoutLosses([{ name: `${dataset.id}.zip`, content: writeZip(packageFiles(dataset, descriptorJson)) }]),
};

function packageFiles(
  dataset: Dataset,
  descriptorJson: string = describeDataset(dataset),
): readonly OutputFile[] {
  return [...writePackage(dataset, descriptorJson)].map(({ name, text }) => ({ name, content: text }));
}

function withoutLosses(files: readonly OutputFile[]): WriteResult {
  return { files, losses: new Findings() };
}
