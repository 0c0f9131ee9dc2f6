import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError } from "../packages/command-error.ts";

/** Throws CommandError for a file that cannot be written, so that no work is lost afterwards. */
export async function checkWritable(path: string, force: boolean): Promise<void> {
  const folder = dirname(path);
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) throw new CommandError(`${path} is a folder; name a file in it`);
  if (found !== null && !force)
    throw new CommandError(`${path} already exists; add --force to overwrite it, or name another with --out`);
  const parent = await stat(folder).catch(() => null);
  if (parent === null || !parent.isDirectory())
    throw new CommandError(`There is no folder ${folder}; create it first, or name another file with --out`);
  await access(found === null ? folder : path, constants.W_OK).catch(() => {
    throw new CommandError(`${path} is not writable; choose another place with --out`);
  });
}

export async function writeOut(path: string, content: Uint8Array | string, force: boolean): Promise<void> {
  try {
    await writeFile(path, content, { flag: force ? "w" : "wx" });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CommandError(`${path} could not be written (${reason}); choose another place with --out`);
  }
}
