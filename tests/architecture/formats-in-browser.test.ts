import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** `formats` as one script for a browser. */
let script: string;
beforeAll(async () => {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@entente/core": join(ROOT, "core/src/index.ts") } },
    build: {
      write: false,
      lib: { entry: join(ROOT, "formats/src/index.ts"), formats: ["iife"], name: "formats" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("Nothing was built");
  script = output.output[0].code;
});

describe("formats in a browser", () => {
  it("reads and writes a package in a bare engine, which has nothing of Node", async () => {
    const files = readdirSync(BOLSHEVIK_PARTY).filter((name) => /[.]csv$|^datapackage/.test(name));
    const texts = files.map((name) => [name, readFileSync(join(BOLSHEVIK_PARTY, name), "utf8")] as const);
    const context = createContext({ texts: JSON.stringify(Object.fromEntries(texts)) });
    runInContext(script, context);
    const written = (await runInContext(
      `(async () => {
        if (typeof process !== "undefined" || typeof Buffer !== "undefined") throw new Error("This is Node");
        const files = formats.filesInMemory(JSON.parse(texts));
        const { dataset, descriptorJson } = await formats.parsePackage("test", files, () => "");
        const written = [...formats.writePackage(dataset, descriptorJson)];
        return JSON.stringify(written.map(({ name, text }) => [name, [...text].join("")]));
      })()`,
      context,
    )) as string;
    expect(Object.fromEntries(JSON.parse(written) as [string, string][])).toEqual(Object.fromEntries(texts));
  });

  it("is small: it brings no polyfill of Node along", () => {
    expect(script).not.toMatch(/node:|require\(|polyfill/);
    expect(script.length).toBeLessThan(150_000);
  });
});
