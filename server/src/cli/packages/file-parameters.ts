import { PairSyntaxError, parsePairs, type ReadOptions } from "@entente/formats/import";
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
    if (option === "--map") Object.assign(columns, pairsIn(value, "--map source=From,target=To"));
    else if (option === "--answer")
      Object.assign(answers, pairsIn(value, "--answer date-order=day-month", true));
    else if (option === "--format") format = value;
    else if (option === "--to") target = value;
    else throw new CommandError(`There is no option ${option}; there are --map, --answer, --format and --to`);
  }
  return { names, options: { columns, answers }, format, target };
}

function pairsIn(text: string, example: string, isOne = false): Readonly<Record<string, string>> {
  try {
    return parsePairs(text, example, isOne);
  } catch (error) {
    throw error instanceof PairSyntaxError ? new CommandError(error.message) : error;
  }
}

function partAt(text: string, mark: string): [string, string | undefined] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
