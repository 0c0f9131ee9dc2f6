import { type Config, readConfig } from "../config.ts";
import { showProgressOn } from "../database/managed-neo4j/index.ts";
import { findImportToken } from "../uploads/upload-token.ts";
import { convertFiles } from "./packages/convert.ts";
import { printCoverage } from "./packages/coverage.ts";
import { parseFileParameters } from "./packages/file-parameters.ts";
import {
  exportPackage,
  importFiles,
  listDatasets,
  removeDataset,
  validateFiles,
} from "./packages/packages.ts";
import { runWithDatabase } from "./packages/with-database.ts";
import { publishStories } from "./publish/publish.ts";
import { renderStory } from "./render/render-command.ts";

/** Thrown for an unknown command or a wrong number of parameters; the message ends with the usage. */
class UsageError extends Error {}

const USAGE = `usage: npm run entente -- COMMAND

  validate FILE…            checks a dataset package, or files of any format, without a database
  import FILE…              checks them and loads them; the old revision is served until the new one is whole
  convert FILE… OUT         reads files and writes them as OUT: a folder for a package, or by its extension
  list                      lists the datasets with their revisions
  export DATASET FOLDER     writes a dataset as a package
  remove DATASET            removes a dataset
  token                     prints the token with which stories may be given to the running product
  coverage PACKAGE          lists the passages that a package cites, and how often
  publish STORY …           writes the explorer with stories as HTML files; see publish --help
  render DATASET …          draws a picture, a film or the offline player of a story; see render --help

FILE is a file or folder of any format (docs/your-own-data.md), or PACKAGE: the folder of a dataset package or the name of
one in fixtures/. --map source=From,target=To names columns, --answer date-order=day-month answers a question, --format
and --to name the format to read and to write. The database is the product's own, running or not, or the
one that NEO4J_URI names.`;

/** Runs one command: its result goes to standard output, all else to standard error. Resolves to the exit code. */
export async function runCommandLine(parameters: readonly string[]): Promise<number> {
  const progress = showProgressOn(process.stderr);
  try {
    await runCommand(parameters, progress.report);
    return 0;
  } catch (error) {
    progress.close();
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  } finally {
    progress.close();
  }
}

async function runCommand(
  parameters: readonly string[],
  report: Parameters<typeof runWithDatabase>[1],
): Promise<void> {
  const config = readConfig();
  const [command = "help", ...rest] = parameters;
  const takeParameters = (count: number): readonly string[] => {
    if (rest.length !== count) throw new UsageError(USAGE);
    return rest;
  };
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  switch (command) {
    case "validate":
    case "convert":
    case "import":
      return await runOnFiles(command, rest, config, report, print);
    case "coverage":
      return await printCoverage(config, takeParameters(1)[0] ?? "", print);
    case "list":
      takeParameters(0);
      return await runWithDatabase(config, report, async (database) => await listDatasets(database, print));
    case "export":
    case "remove":
      return await runOnDatasets(
        command,
        takeParameters(command === "export" ? 2 : 1),
        config,
        report,
        print,
      );
    case "token":
      takeParameters(0);
      return await printToken(config, print);
    case "publish":
      return await publishStories(config, rest, report, print);
    case "render":
      return await renderStory(config, rest, report, print);
    case "help":
    case "--help":
      return print(USAGE);
    default:
      throw new UsageError(`There is no command "${command}"\n\n${USAGE}`);
  }
}

/** Runs a command that reads files of any format. */
async function runOnFiles(
  command: "validate" | "convert" | "import",
  parameters: readonly string[],
  config: Config,
  report: Parameters<typeof runWithDatabase>[1],
  print: (line: string) => void,
): Promise<void> {
  const given = parseFileParameters(parameters);
  if (given.names.length === 0) throw new UsageError(USAGE);
  if (command === "validate") await validateFiles(config, given, print);
  else if (command === "convert") await convertFiles(config, given, print);
  else await importFiles(config, given, report, print);
}

/** Runs a command that names a dataset of the database. */
async function runOnDatasets(
  command: "export" | "remove",
  [dataset = "", folder = ""]: readonly string[],
  config: Config,
  report: Parameters<typeof runWithDatabase>[1],
  print: (line: string) => void,
): Promise<void> {
  await runWithDatabase(config, report, async (database) => {
    if (command === "export") await exportPackage(database, dataset, folder, print);
    else await removeDataset(database, dataset, print);
  });
}

async function printToken(config: Config, print: (line: string) => void): Promise<void> {
  const token = await findImportToken(config);
  if (token !== null) return print(token);
  throw new Error(
    `The product listens on ${config.host}, where other devices may reach it; set ENTENTE_IMPORT_TOKEN to let stories be given to it`,
  );
}
