import type { Dataset } from "@entente/core";
import { listKeptStories, loadKeptPackage, loadKeptStory } from "../device/kept-stories.ts";
import { importFiles } from "../story-files/read-story-files.ts";

/** Reads the package of a story of this device that a former version of the page has kept. */
export async function readKeptAgain(name: string): Promise<Dataset> {
  const [files, entries] = await Promise.all([loadKeptPackage(name), listKeptStories()]);
  const entry = entries.find((one) => one.name === name);
  if (files === null || entry === undefined) throw new Error(`${name} is not kept on this device`);
  const given = files.map((file) => new File([file.text], file.name));
  const work = importFiles(given, {}, () => undefined);
  try {
    const { story, report } = await work.outcome;
    if (story === null) throw new Error(report.findings.map(({ rule }) => rule).join("; "));
    await work.keep({ ...entry, size: story.size });
  } finally {
    work.cancel();
  }
  const kept = await loadKeptStory(name);
  if (kept === null || kept === "OUTDATED") throw new Error(`${name} is not kept on this device`);
  return kept;
}
