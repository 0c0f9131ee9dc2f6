import { type Dataset, unpackTimeline } from "@entente/core";
import { deviceId } from "../device/device-address.ts";
import { keepStory, listKeptStories, loadKeptPackage, loadKeptReport } from "../device/kept-stories.ts";
import { importFiles } from "../story-files/read-story-files.ts";

/** Reads the package of a story of this device that a former version of the page has kept. */
export async function readKeptAgain(name: string): Promise<Dataset> {
  const [files, entries, known] = await Promise.all([
    loadKeptPackage(name),
    listKeptStories(),
    loadKeptReport(name),
  ]);
  const entry = entries.find((one) => one.name === name);
  if (files === null || entry === undefined) throw new Error(`${name} is not kept on this device`);
  const given = files.map((file) => new File([file.text], file.name));
  const { story, report } = await importFiles(given, {}, () => undefined).outcome;
  if (story === null) throw new Error(report.findings.map(({ rule }) => rule).join("; "));
  await keepStory({
    entry: { ...entry, size: story.size },
    files: story.files,
    timeline: story.timeline,
    report: known ?? report,
  });
  return { ...unpackTimeline(story.timeline), id: deviceId(name) };
}
