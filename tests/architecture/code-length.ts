import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface CodeLength {
  /** A file's path from the root of the repository; of a function, `path function`. */
  readonly name: string;
  readonly lines: number;
}

const SOURCE = /[.]tsx?$/;
const NO_PRODUCT = /[.](test|testing|d)[.]tsx?$|[/]generated[/]/;

/** Measures a folder's source files, without tests, generated code and doors, which only list what they export. */
export function fileLengthsIn(root: string, folder: string): readonly CodeLength[] {
  return sourceFiles(root, folder)
    .filter(({ source }) => !isDoor(source))
    .map(({ name, source }) => ({ name, lines: source.text.trimEnd().split("\n").length }));
}

/** Measures the named functions, methods and components of a folder, each with the callbacks within it. */
export function functionLengthsIn(root: string, folder: string): readonly CodeLength[] {
  return sourceFiles(root, folder).flatMap(({ name, source }) => functionLengths(name, source.text));
}

export function functionLengths(file: string, text: string): readonly CodeLength[] {
  const source = parse(file, text);
  const found: CodeLength[] = [];
  const visit = (node: ts.Node): void => {
    const name = ts.isFunctionLike(node) && hasBody(node) ? nameOf(node) : undefined;
    if (name !== undefined) {
      const [first, last] = [lineAt(source, node.getStart(source)), lineAt(source, node.getEnd())];
      found.push({ name: `${file} ${name}`, lines: last - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

interface SourceFile {
  readonly name: string;
  readonly source: ts.SourceFile;
}

function sourceFiles(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => SOURCE.test(path) && !NO_PRODUCT.test(path))
    .map((name) => ({ name, source: parse(name, readFileSync(join(root, name), "utf8")) }));
}

function parse(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

function isDoor({ statements }: ts.SourceFile): boolean {
  return statements.length > 0 && statements.every(ts.isExportDeclaration);
}

function lineAt(source: ts.SourceFile, place: number): number {
  return source.getLineAndCharacterOfPosition(place).line;
}

function hasBody(node: ts.SignatureDeclaration): boolean {
  return "body" in node && node.body !== undefined;
}

/** The function's own name, or that of its variable or property, directly or through a call such as `memo`. */
function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (node.name !== undefined) return node.name.getText();
  if (ts.isConstructorDeclaration(node)) return "constructor";
  let { parent } = node as ts.Node;
  while (ts.isCallExpression(parent) || ts.isParenthesizedExpression(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return undefined;
}
