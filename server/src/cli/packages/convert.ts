import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { FORMATS, type Format, findFormat } from "@entente/formats/import";
import type { Config } from "../../config.ts";
import { CommandError } from "./command-error.ts";
import { describeFindings } from "./describe-report.ts";
import type { FileParameters } from "./file-parameters.ts";
import { readGiven } from "./read-given.ts";

type Print = (line: string) => void;

/** Reads the files before the last name and writes them as the last says, by its extension or by `--to`. */
export async function convertFiles(config: Config, given: FileParameters, print: Print): Promise<void> {
  const names = given.names.slice(0, -1);
  const out = given.names.at(-1);
  if (out === undefined || names.length === 0)
    throw new CommandError("Name what to read and what to write: convert IN… OUT");
  const format = targetFormat(out, given.target);
  const { checked } = await readGiven(config, { ...given, names }, print);
  const written = await format.write?.(checked.dataset, checked.descriptorJson);
  if (written === undefined) throw new CommandError(`${format.name} is read and not written`);
  const { files, losses } = written;
  for (const line of describeFindings(losses.list())) print(line);
  const paths = await targetPaths(
    out,
    checked.dataset.id,
    files.map(({ name }) => name),
  );
  for (const [place, { content }] of files.entries()) {
    const path = paths[place] ?? "";
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Readable.from(content));
    print(`${path} is written`);
  }
}

function targetFormat(out: string, target: string | null): Format {
  const writers = FORMATS.filter(({ write }) => write !== undefined);
  const extension = extname(out).slice(1).toLowerCase();
  const found =
    target !== null
      ? findFormat(target)
      : extension === ""
        ? findFormat("package")
        : (writers.find(({ id }) => id === extension) ??
          writers.find(({ extensions }) => extensions.includes(extension)));
  if (found?.write !== undefined) return found;
  const known = writers.map(({ id, name }) => `${id} (${name})`).join(", ");
  throw new CommandError(`Nothing is written as ${target ?? `.${extension}`}; with --to there are ${known}`);
}

/** Where files go: one file to the name itself, several beside it, or into it where it has no extension. */
async function targetPaths(out: string, id: string, names: readonly string[]): Promise<readonly string[]> {
  const path = resolve(out);
  const extension = extname(path);
  if (extension === "") {
    if (existsSync(path) && (await readdir(path)).length > 0)
      throw new CommandError(`${out} is not empty; name a new folder`);
    return names.map((name) => join(path, basename(name)));
  }
  const stem = path.slice(0, -extension.length);
  const paths = names.length === 1 ? [path] : names.map((name) => `${stem}${basename(name).replace(id, "")}`);
  const there = paths.find((one) => existsSync(one));
  if (there !== undefined) throw new CommandError(`${there} is there already; name a new file`);
  return paths;
}
