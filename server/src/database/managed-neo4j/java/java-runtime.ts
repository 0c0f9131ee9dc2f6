import { execFile } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface JavaCandidate {
  /** Absolute path of a `java` command. */
  readonly command: string;
  /** The major version that `-version` printed, or null. */
  readonly version: number | null;
}

const ASK_MILLISECONDS = 15_000;

/** True for Java 17 and 21, the only versions that Neo4j 5.26 supports. */
export function isSupported(java: JavaCandidate): boolean {
  return java.version === 17 || java.version === 21;
}

/** Finds the Java commands of JAVA_HOME and then of PATH, up to and including the first supported one. */
export async function findJava(
  environment: Environment,
  signal: AbortSignal,
): Promise<readonly JavaCandidate[]> {
  const javaHome = environment.JAVA_HOME;
  const fromHome = javaHome === undefined || javaHome === "" ? [] : [join(javaHome, "bin", "java")];
  const candidates: JavaCandidate[] = [];
  for (const command of new Set([...fromHome, ...commandsOnPath("java", environment)])) {
    if (!(await isExecutable(command))) continue;
    const java = await readVersion(command, environment, signal);
    candidates.push(java);
    if (isSupported(java)) break;
  }
  return candidates;
}

/** Finds the first command of a name on PATH, or null. Ignores relative PATH entries. */
export async function findCommand(name: string, environment: Environment): Promise<string | null> {
  for (const command of commandsOnPath(name, environment)) {
    if (await isExecutable(command)) return command;
  }
  return null;
}

/** Runs `command -version`. Rejects only with the signal's reason. */
export async function readVersion(
  command: string,
  environment: Environment,
  signal: AbortSignal,
): Promise<JavaCandidate> {
  const output = await new Promise<string>((resolve) => {
    const options = {
      env: { ...environment },
      timeout: ASK_MILLISECONDS,
      killSignal: "SIGKILL",
      signal,
    } as const;
    execFile(command, ["-version"], options, (error, stdout, stderr) =>
      resolve(error === null ? stdout + stderr : ""),
    );
  });
  signal.throwIfAborted();
  return { command, version: parseJavaVersion(output) };
}

/** The major version: 17 for `openjdk version "17.0.15" …`, 8 for `java version "1.8.0_412"`, null for other texts. */
export function parseJavaVersion(output: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return null;
  return first === "1" && second !== undefined ? Number(second) : Number(first);
}

/** Candidates on PATH. The system's own look-up would search default directories where PATH is unset. */
function commandsOnPath(name: string, environment: Environment): string[] {
  const directories = (environment.PATH ?? "").split(delimiter);
  return directories.filter(isAbsolute).map((directory) => join(directory, name));
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
