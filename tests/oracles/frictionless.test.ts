import { execFile } from "node:child_process";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { pythonEnvironment } from "./python-environment.ts";

const run = promisify(execFile);

for (const folder of FIXTURE_FOLDERS) {
  it(`the package ${basename(folder)} is valid for frictionless`, async (context) => {
    const environment = await pythonEnvironment();
    if ("missing" in environment) return context.skip(environment.missing);
    const parameters = ["-m", "frictionless", "validate", join(folder, "datapackage.json"), "--json"];
    const { stdout } = await run(environment.python, parameters, { maxBuffer: 1 << 26 }).catch(
      (error: { stdout: string }) => error,
    );
    const report = JSON.parse(stdout) as {
      valid: boolean;
      tasks: { name: string; errors: { message: string }[] }[];
    };
    expect(
      report.tasks.flatMap(({ name, errors }) => errors.map(({ message }) => `${name}: ${message}`)),
    ).toEqual([]);
    expect(report.valid).toBe(true);
    expect(report.tasks.length).toBeGreaterThan(3);
  });
}
