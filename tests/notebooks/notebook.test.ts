import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, type TestContext } from "vitest";
import { type PythonEnvironment, pythonEnvironment } from "../oracles/python-environment.ts";
import { ProductProcess } from "../product-process.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const NOTEBOOK = here("../../notebooks/alliances-and-arguments.ipynb");
/** The longest a run of the notebook may take. */
const PATIENCE_MS = 240_000;

let folder: string;
let environment: PythonEnvironment;
let product: ProductProcess | undefined;
let url: string;

beforeAll(async () => {
  environment = await pythonEnvironment(here("../../notebooks/requirements.txt"));
  folder = await mkdtemp(join(tmpdir(), "entente-notebook-"));
  if ("missing" in environment) return;
  product = new ProductProcess({ ENTENTE_HOME: join(folder, "home") });
  url = await product.ready();
});

afterAll(async () => {
  await product?.kill("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

interface Run {
  readonly code: number | null;
  readonly output: string;
}

/** The notebook executed from top to bottom, with everything Jupyter writes kept in the test's own folder. */
function run(context: TestContext, notebook: string): Promise<Run> {
  if ("missing" in environment) return context.skip(environment.missing);
  const { PATH, HOME } = process.env;
  const pytest = ["-m", "pytest", "-p", "no:cacheprovider", "--rootdir", folder, "--nbmake", notebook];
  const options = {
    cwd: folder,
    timeout: PATIENCE_MS,
    env: {
      PATH,
      HOME,
      ENTENTE_URL: url,
      IPYTHONDIR: join(folder, "ipython"),
      JUPYTER_CONFIG_DIR: join(folder, "jupyter"),
      JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
      JUPYTER_PLATFORM_DIRS: "1",
      MPLBACKEND: "module://matplotlib_inline.backend_inline",
      NO_COLOR: "1",
      NO_PROXY: "127.0.0.1",
    },
  };
  const { python } = environment;
  return new Promise((resolve) => {
    const child = execFile(python, pytest, options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, output: stdout + stderr }),
    );
  });
}

it("the notebook runs from top to bottom and all that it checks holds", async (context) => {
  const { code, output } = await run(context, NOTEBOOK);
  expect(output).toContain("1 passed");
  expect(code).toBe(0);
});

it("a wrong fact planted in a copy is caught", async (context) => {
  const original = await readFile(NOTEBOOK, "utf8");
  const planted = original.replace(
    String.raw`{\"Trotsky\", \"Zinoviev\", \"Kamenev\"} < united`,
    String.raw`{\"Trotsky\", \"Zinoviev\", \"Bukharin\"} < united`,
  );
  expect(planted).not.toBe(original);
  const copy = join(folder, "planted.ipynb");
  await writeFile(copy, planted);
  const { code, output } = await run(context, copy);
  expect(output).toContain("AssertionError");
  expect(output).toContain("1 failed");
  expect(code).toBe(1);
});

it("is kept without outputs, counts or paths of a machine", async () => {
  const text = await readFile(NOTEBOOK, "utf8");
  const { cells } = JSON.parse(text) as {
    cells: readonly {
      cell_type: string;
      outputs?: readonly unknown[];
      execution_count?: number | null;
    }[];
  };
  for (const { cell_type, outputs, execution_count } of cells.filter((cell) => cell.cell_type === "code"))
    expect({ cell_type, outputs, execution_count }).toEqual({
      cell_type: "code",
      outputs: [],
      execution_count: null,
    });
  expect(text).not.toMatch(/\/(home|root|Users|tmp|work)\//);
  expect(existsSync(here("../../notebooks/.ipynb_checkpoints"))).toBe(false);
});
