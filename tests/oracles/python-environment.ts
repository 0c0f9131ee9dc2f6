import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makePythonEnvironment, type PythonEnvironment } from "../../bench/python-environment.ts";

export type { PythonEnvironment };

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** An environment, of the oracles unless another requirements file is named. */
export async function pythonEnvironment(
  requirementsFile: string = here("requirements.txt"),
): Promise<PythonEnvironment> {
  return await makePythonEnvironment(requirementsFile);
}

/** One Python process for all cases: JSON in, JSON out. Rejects with what it wrote to stderr. */
export async function askOracle<Answer>(
  { python }: { readonly python: string },
  script: string,
  cases: unknown,
): Promise<Answer> {
  const child = spawn(python, [here(script)], { stdio: ["pipe", "pipe", "pipe"] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  child.stdin.end(JSON.stringify(cases));
  const code = await ended;
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${err.join("").slice(-2000)}`);
  return JSON.parse(out.join("")) as Answer;
}
