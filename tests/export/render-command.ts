import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const BOOTSTRAP = fileURLToPath(new URL("../../bootstrap.mjs", import.meta.url));
const run = promisify(execFile);

export interface CommandEnded {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** `npm run entente -- render …` as a user has it, in a folder; the product's home is `home` in that. */
export async function renderCommand(folder: string, parameters: readonly string[]): Promise<CommandEnded> {
  const { PATH, HOME } = process.env;
  const options = { cwd: folder, env: { PATH, HOME, ENTENTE_HOME: join(folder, "home") } };
  return await run(process.execPath, [BOOTSTRAP, "entente", "render", ...parameters], options).then(
    ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout,
      err: error.stderr,
    }),
  );
}
