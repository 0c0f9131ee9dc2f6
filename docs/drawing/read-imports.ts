import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { cruise, type IModule } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** A source file with the files of the project that it imports; paths from the root, with `/`. */
export interface CodeFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/** The code of a workspace or of a folder beside them, as `core` or `bench`. */
export interface Code {
  /** The npm workspaces, in the order of `package.json`. */
  readonly workspaces: readonly string[];
  /** Product code of the workspaces, and all code of `bench` and `tests`. */
  readonly files: readonly CodeFile[];
}

const BESIDE = ["bench", "tests"];
const PACKAGE = /^@entente\/([^/]+)(?:\/(.+))?$/;
const LEFT_OUT = ["[.]test[.]tsx?$", "[.]testing[.]tsx?$", "generated", "[.]d[.]ts$"];

/** Reads every import below a root, of types too, by dependency-cruiser. */
export async function readImports(root: string): Promise<Code> {
  const { workspaces } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    workspaces: string[];
  };
  const { output } = await cruise(
    [...workspaces.map((name) => `${name}/src`), ...BESIDE],
    {
      baseDir: root,
      doNotFollow: { path: ["node_modules", "/dist/"] },
      tsPreCompilationDeps: true,
      tsConfig: { fileName: "tsconfig.base.json" },
    },
    { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    { tsConfig: extractTSConfig(join(root, "tsconfig.base.json")) },
  );
  if (typeof output === "string") throw new Error("dependency-cruiser answered in text");
  const isOurs = isWithin([...workspaces.map((name) => `${name}/src`), ...BESIDE]);
  const files = output.modules
    .filter(({ source }) => isOurs(source))
    .map((module) => ({ path: module.source, imports: importsOf(module, isOurs) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { workspaces, files };
}

/** The folder of a file, as `core/src/time`. */
export function folderOf(path: string): string {
  return dirname(path);
}

/** The first part of a path, as `core`. */
export function workspaceOf(path: string): string {
  return path.split(posix.sep, 1)[0] ?? path;
}

function isWithin(folders: readonly string[]): (path: string) => boolean {
  const leftOut = LEFT_OUT.map((pattern) => new RegExp(pattern));
  return (path) =>
    folders.some((folder) => path.startsWith(`${folder}/`)) &&
    /[.]tsx?$/.test(path) &&
    !path.includes("/dist/") &&
    !leftOut.some((pattern) => pattern.test(path));
}

/** A package of ours is resolved to its source, built or not: `@entente/core` to `core/src/index.ts`. */
function importsOf({ dependencies }: IModule, isOurs: (path: string) => boolean): readonly string[] {
  const paths = dependencies.map(({ module, resolved }) => {
    const [isPackage, name, path = "index"] = PACKAGE.exec(module) ?? [];
    return isPackage === undefined ? resolved : `${name}/src/${path}.ts`;
  });
  return [...new Set(paths.filter(isOurs))];
}
