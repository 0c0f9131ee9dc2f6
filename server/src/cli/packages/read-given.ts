import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { CheckedPackage } from "@entente/formats";
import { type Finding, type ImportReport, importStory } from "@entente/formats/import";
import { describeFinding } from "@entente/formats/words";
import type { Config } from "../../config.ts";
import { hashContent, readPackage } from "../../ingest/read-package.ts";
import { CommandError } from "./command-error.ts";
import { describeFindings, describeReport } from "./describe-report.ts";
import type { FileParameters } from "./file-parameters.ts";
import { findInputFiles } from "./input-files.ts";
import { packageFolder } from "./package-folder.ts";

type Print = (line: string) => void;

/** What was read, and how many of its records were refused. */
export interface GivenStory {
  readonly checked: CheckedPackage;
  readonly refused: number;
}

/**
 * Reads what a command line names: a dataset package, or files of any format. Prints what was understood, and asks where
 * there is a terminal. Throws CommandError or PackageFaultsError where nothing can be made of it.
 */
export async function readGiven(
  config: Config,
  { names, options, format }: FileParameters,
  print: Print,
): Promise<GivenStory> {
  const [first = ""] = names;
  const folder = packageFolder(config, first);
  if (names.length === 1 && existsSync(join(folder, "datapackage.json")))
    return printed(await readPackage(folder), print);
  const files = await findInputFiles(names);
  const asked = { ...options, hash: hashContent, ...(format === null ? {} : { format }) };
  let built = await importStory(files, asked);
  let answers = options.answers ?? {};
  while (isTerminal() && questionsOf(built.report).length > 0) {
    answers = { ...answers, ...(await ask(questionsOf(built.report))) };
    built = await importStory(files, { ...asked, answers });
  }
  for (const line of describeReport(built.report)) print(line);
  if (built.story === null)
    throw new CommandError(`Nothing can be made of ${names.join(", ")}; nothing was imported`);
  return { checked: built.story, refused: built.report.counts.refused };
}

/** Prints what is odd in a package that is imported all the same. */
function printed(checked: CheckedPackage, print: Print): GivenStory {
  for (const line of describeFindings(checked.findings)) print(line);
  return { checked, refused: 0 };
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

function questionsOf({ findings }: ImportReport): readonly Finding[] {
  return findings.filter(({ kind, choice }) => kind === "QUESTION" && choice !== undefined);
}

/** Asks on standard error, so that standard output stays a report. */
async function ask(questions: readonly Finding[]): Promise<Readonly<Record<string, string>>> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answers: Record<string, string> = {};
  try {
    for (const question of questions) {
      const { choice } = question;
      if (choice === undefined) continue;
      let answer = "";
      while (!choice.values.includes(answer))
        answer = (
          await terminal.question(`${describeFinding(question)} (${choice.values.join(", ")}): `)
        ).trim();
      answers[choice.option] = answer;
    }
  } finally {
    terminal.close();
  }
  return answers;
}
