import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { InputFile } from "@entente/formats/import";
import { fileAt } from "../../ingest/file-at.ts";
import { CommandError } from "./command-error.ts";

const MOST_FILES = 2_000;

/** Finds the files that a command line names; a folder stands for the files in it. Throws CommandError for none. */
export async function findInputFiles(names: readonly string[]): Promise<readonly InputFile[]> {
  const found: InputFile[] = [];
  for (const name of names) {
    const path = resolve(name);
    const about = await stat(path).catch(() => null);
    if (about === null) throw new CommandError(`There is no such file: ${name}`);
    if (about.isDirectory()) found.push(...(await filesIn(path, basename(path))));
    else found.push(fileAt(path, basename(path), about.size));
    if (found.length > MOST_FILES)
      throw new CommandError(`${name} has more than ${MOST_FILES} files; name those of one story`);
  }
  if (found.length === 0) throw new CommandError("There is no file in what you named");
  return found;
}

async function filesIn(folder: string, prefix: string): Promise<readonly InputFile[]> {
  const found: InputFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const [path, name] = [join(folder, entry.name), `${prefix}/${entry.name}`];
    if (entry.name.startsWith(".") || found.length > MOST_FILES) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(path, name)));
    else if (entry.isFile()) found.push(fileAt(path, name, (await stat(path)).size));
  }
  return found;
}
