import type { ReadOptions } from "@entente/formats/import";
import { CommandError } from "./command-error.ts";

/** Files on the command line, and how they are to be read. */
export interface FileParameters {
  readonly names: readonly string[];
  readonly options: ReadOptions;
  /** The format to read, by its id; null where the files say it. */
  readonly format: string | null;
  /** The format to write, by its id; null where the name of the target says it. */
  readonly target: string | null;
}

/**
 * Parses `FILE… --map source=From,target=To --answer date-order=day-month --to gexf`. Throws CommandError for an option
 * that is not known or has no value.
 */
export function parseFileParameters(parameters: readonly string[]): FileParameters {
  const names: string[] = [];
  const columns: Record<string, string> = {};
  const answers: Record<string, string> = {};
  let [format, target]: [string | null, string | null] = [null, null];
  const left = parameters.values();
  for (const parameter of left) {
    if (!parameter.startsWith("--")) {
      names.push(parameter);
      continue;
    }
    const [option = "", inline] = partAt(parameter, "=");
    const value = inline ?? left.next().value;
    if (value === undefined) throw new CommandError(`${option} has no value; see npm run entente -- help`);
    if (option === "--map")
      for (const pair of value.split(",")) set(columns, pair, "--map source=From,target=To");
    else if (option === "--answer") set(answers, value, "--answer date-order=day-month");
    else if (option === "--format") format = value;
    else if (option === "--to") target = value;
    else throw new CommandError(`There is no option ${option}; there are --map, --answer, --format and --to`);
  }
  return { names, options: { columns, answers }, format, target };
}

function set(values: Record<string, string>, pair: string, example: string): void {
  // A word in an answer may have an = of its own; a value has none.
  const place = pair.lastIndexOf("=");
  if (place < 1 || place === pair.length - 1)
    throw new CommandError(`"${pair}" is no pair; write it as in ${example}`);
  values[pair.slice(0, place).trim()] = pair.slice(place + 1).trim();
}

function partAt(text: string, mark: string): [string, string | undefined] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
