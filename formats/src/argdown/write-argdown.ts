import { type Argument, type ArgumentLink, compareIds, type Dataset } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { type ArgdownKind, elementName, elementOf, type LinkRole, roleOf } from "./argdown-notation.ts";

/** Tables of a dataset of which Argdown has nothing. */
const LEFT_OUT = [
  "actors",
  "factions",
  "memberships",
  "ties",
  "positions",
  "officeHoldings",
  "events",
  "tours",
] as const;
/** How an incoming relation is drawn. */
const ARROWS = { SUPPORTS: "<+", ATTACKS: "<-", UNDERCUTS: "<_" } as const;

/** Writes the arguments of a dataset and their links as Argdown; strict where a link says so. */
export function writeArgdown(dataset: Dataset): WriteResult {
  const losses = new Findings();
  for (const table of LEFT_OUT)
    for (const _ of dataset[table]) losses.add("LOSS", { rule: "not-carried", what: table });
  for (const { validFrom, validTo } of dataset.argumentLinks)
    if (validFrom !== null || validTo !== null) losses.add("LOSS", { rule: "link-dates" });
  const names = namesOf(dataset);
  const strict: readonly LinkRole[] = ["ENTAILS", "CONTRARY", "CONTRADICTORY"];
  const isStrict = dataset.argumentLinks.some(({ note }) => strict.includes(roleOf(note)?.role ?? "PREMISE"));
  const title = JSON.stringify(dataset.title);
  const head = ["===", `title: ${title}`, ...(isStrict ? ["model:", "  mode: strict"] : []), "===", ""];
  const incoming = new Map<string, ArgumentLink[]>();
  for (const link of dataset.argumentLinks.filter(isWritten))
    incoming.set(link.to, [...(incoming.get(link.to) ?? []), link]);
  const elements = dataset.arguments.map((argument) =>
    elementText(argument, names, incoming.get(argument.id) ?? []),
  );
  const structures = dataset.arguments.map(({ id }) => structureText(id, dataset.argumentLinks, names));
  const blocks = [head.join("\n"), ...elements, ...structures].filter((block) => block !== "");
  return {
    files: [{ name: `${dataset.id}.argdown`, content: blocks.map((block) => `${block}\n`) }],
    losses,
  };
}

/** Parts of a structure are written there; of two links that are one mutual relation the first is written. */
function isWritten({ note, from, to }: ArgumentLink): boolean {
  const { role } = roleOf(note) ?? {};
  if (role === "PREMISE" || role === "INTERMEDIATE" || role === "CONCLUSION") return false;
  return (role !== "CONTRARY" && role !== "CONTRADICTORY") || compareIds(from, to) < 0;
}

/**
 * The name of every argument, unique in its kind: as the file had it that was read, else by its title. What is undercut
 * has an inference, and is an argument.
 */
function namesOf({ arguments: all, argumentLinks, passages }: Dataset): ReadonlyMap<string, string> {
  const undercut = new Set(argumentLinks.filter(({ kind }) => kind === "UNDERCUTS").map(({ to }) => to));
  const locators = new Map(passages.map(({ id, locator }) => [id, locator]));
  const taken = new Set<string>();
  return new Map(
    all.map(({ id, title, citations }) => {
      const known = elementOf(locators.get(citations[0] ?? "") ?? "");
      const kind: ArgdownKind = known?.kind ?? (undercut.has(id) ? "ARGUMENT" : "STATEMENT");
      const plain = plainTitle(known?.title ?? title);
      let name = elementName(kind, plain);
      for (let number = 2; taken.has(name); number += 1) name = elementName(kind, `${plain} (${number})`);
      taken.add(name);
      return [id, name];
    }),
  );
}

/** A title without what would end it. */
function plainTitle(title: string): string {
  const plain = title
    .replace(/\s+/g, " ")
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replaceAll("<", "‹")
    .replaceAll(">", "›");
  return plain.trim() === "" ? "Untitled" : plain.trim();
}

function elementText(
  { id, text }: Argument,
  names: ReadonlyMap<string, string>,
  incoming: readonly ArgumentLink[],
): string {
  const name = names.get(id) ?? "";
  const description = text === "" || text === name.slice(1, -1) ? "" : `: ${escaped(text)}`;
  const relations = incoming.map(({ kind, from, note }) => {
    const arrow = roleOf(note)?.role === "CONTRADICTORY" ? "><" : ARROWS[kind];
    return `  ${arrow} ${names.get(from)}`;
  });
  return [`${name}${description}`, ...relations, ""].join("\n");
}

/** The premise–conclusion structure of an argument; empty where it has none. */
function structureText(
  id: string,
  links: readonly ArgumentLink[],
  names: ReadonlyMap<string, string>,
): string {
  const parts = links
    .flatMap(({ note, from, to }) => {
      const known = roleOf(note);
      if (known?.role === "PREMISE" && to === id) return [{ ...known, statement: from }];
      const isConclusion = known?.role === "CONCLUSION" || known?.role === "INTERMEDIATE";
      return isConclusion && from === id ? [{ ...known, statement: to }] : [];
    })
    .sort((one, other) => one.number - other.number);
  if (parts.length === 0) return "";
  const lines = parts.flatMap(({ role, statement }, place) => [
    ...(role === "PREMISE" ? [] : ["----"]),
    `(${place + 1}) ${names.get(statement)}`,
  ]);
  return [names.get(id), "", ...lines, ""].join("\n");
}

/** A text in one line, in which nothing is a mark of Argdown, such as the short code `:name:`. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\*_[\]<>{}#@/]|([.:])(?=\S+?\1)/g, "\\$&");
}
