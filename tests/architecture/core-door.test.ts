import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DOOR = "core/src/index.ts";
const OUTSIDE = ["bench", "client/src", "formats/src", "server/src", "tests"];

async function parse(path: string): Promise<ts.SourceFile> {
  return ts.createSourceFile(path, await readFile(join(ROOT, path), "utf8"), ts.ScriptTarget.Latest);
}

/** Names that a file imports from core, or passes on from it. */
function importsOfCore(file: ts.SourceFile): string[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier: from } = statement;
    if (from === undefined || !ts.isStringLiteral(from) || from.text !== "@entente/core") return [];
    const bindings = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : statement.exportClause;
    if (bindings === undefined || !("elements" in bindings)) return [];
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
}

async function sourcesIn(folder: string): Promise<string[]> {
  const found = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && /[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
    .filter((path) => !/[/](node_modules|dist)[/]/.test(path));
}

describe("the door of core", () => {
  let exported: readonly string[];
  let stars: readonly string[];
  let used: ReadonlySet<string>;
  beforeAll(async () => {
    const declarations = (await parse(DOOR)).statements.filter(ts.isExportDeclaration);
    const clauses = declarations.map(({ exportClause }) => exportClause);
    exported = clauses.flatMap((clause) =>
      clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [],
    );
    stars = declarations
      .filter(({ exportClause }) => exportClause === undefined || !ts.isNamedExports(exportClause))
      .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text);
    const paths = (await Promise.all(OUTSIDE.map(sourcesIn))).flat();
    used = new Set((await Promise.all(paths.map(parse))).flatMap(importsOfCore));
  });

  it("names what it exports", () => {
    expect(stars, `write the names instead of \`export *\` in ${DOOR}`).toEqual([]);
    expect(exported.length).toBeGreaterThan(100);
  });

  it("exports nothing that no other workspace imports", () => {
    const unused = exported.filter((name) => !used.has(name));
    expect(unused, `nobody outside core imports these: take them out of ${DOOR}`).toEqual([]);
  });
});
