import { CALENDAR_TIME, type CalendarDate, type Period, PLAIN_LANGUAGE, type StoryTime } from "@entente/core";
import { InvalidEncodingError } from "../text/decode-once.ts";
import { type Assertion, readAssertion, readDate } from "./assertion.ts";
import { checkText } from "./check-text.ts";
import type { Fault } from "./fault.ts";
import type { PackageFiles } from "./package-files.ts";
import {
  attributesIn,
  attributeTypeOf,
  DESCRIPTOR_FILE,
  type DescriptorJson,
  FIELD_TYPES,
  fieldsOf,
  isObject,
  LANGUAGE,
  tablesIn,
} from "./resources.ts";
import { TABLES } from "./tables.ts";

/** The description of a dataset in datapackage.json. */
export interface Descriptor {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly licence: string;
  /** ISO 639-1 code of the language it is written in. */
  readonly language: string;
  /** `title_de` and `description_de` as `{ de: "…" }`. */
  readonly titles: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly period: Period;
  readonly time: StoryTime;
  /** The day that a first visit opens with; null for the first day. */
  readonly opening: CalendarDate | null;
  readonly assertions: readonly Assertion[];
  /** The file as it was read, with what is no concern of ours. */
  readonly json: DescriptorJson;
}

/** Reads and checks datapackage.json; null where it is too broken to go on. */
export async function readDescriptor(
  files: PackageFiles,
  report: (fault: Fault) => void,
  onEncoding: (encoding: string) => void,
): Promise<Descriptor | null> {
  const fault = (column: string | null, expected: string, value: unknown = null): null => {
    const text = value === null ? null : JSON.stringify(value);
    report({
      file: DESCRIPTOR_FILE,
      row: null,
      column,
      value: text,
      expected,
      kind: `${expected} ${text}`,
    });
    return null;
  };
  const json = await readJson(files, fault, onEncoding);
  if (json === null) return null;
  const id = readId(json, fault);
  checkResources(json, fault);
  checkAttributes(json, fault);
  const period = readPeriod(json.period, fault);
  const assertions = readAssertions(json.assertions ?? [], fault);
  const description = {
    id,
    title: readText("title", json, fault),
    description: readText("description", json, fault),
    licence: readLicence(json.licenses, fault),
    language: readLanguage(json.language, fault),
    titles: readTranslations("title", json, fault),
    descriptions: readTranslations("description", json, fault),
  };
  const time = readTime(json.time, fault);
  if (period === null) return null;
  if (time.kind === "NONE" && period.to - period.from !== 1)
    fault("period", "one day, because the story has no time", json.period);
  const opening = readOpening(json.opening, period, fault);
  return { ...description, period, time, opening, assertions, json };
}

function readText(key: string, json: DescriptorJson, fault: FaultOf): string {
  const value = json[key];
  const expected = typeof value === "string" ? checkText(value, true) : "a text that is not empty";
  if (expected === null) return String(value);
  fault(key, value === "" ? "a text that is not empty" : expected, value ?? null);
  return "";
}

function readId(json: DescriptorJson, fault: FaultOf): string {
  const id = readText("name", json, fault);
  if (id !== "" && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    fault("name", "lower-case letters, digits and hyphens", id);
  return id;
}

function readLanguage(value: unknown, fault: FaultOf): string {
  if (value === undefined) return PLAIN_LANGUAGE;
  if (typeof value === "string" && LANGUAGE.test(value)) return value;
  fault("language", 'a code of two or three letters, like "en"', value);
  return PLAIN_LANGUAGE;
}

/** Reads the keys `title_de`, `title_ru`, … as texts by language code. */
function readTranslations(
  key: string,
  json: DescriptorJson,
  fault: FaultOf,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(json)) {
    if (!name.startsWith(`${key}_`)) continue;
    const language = name.slice(key.length + 1);
    if (typeof value === "string" && value.trim() !== "" && LANGUAGE.test(language)) found[language] = value;
    else fault(name, `a text that is not empty, for a key like ${key}_de`, value);
  }
  return found;
}

/** Bounds of the count from one day to the next: six decimals are told apart. */
const SMALLEST_STEP = 1e-6;
const GREATEST_STEP = 1e6;

type FaultOf = (column: string | null, expected: string, value?: unknown) => null;

async function readJson(
  files: PackageFiles,
  fault: FaultOf,
  onEncoding: (encoding: string) => void,
): Promise<DescriptorJson | null> {
  const pieces = await files.open(DESCRIPTOR_FILE, onEncoding);
  if (pieces === null) return fault(null, "this file in the package's folder");
  let text = "";
  try {
    for await (const piece of pieces) text += piece;
  } catch (error) {
    return fault(
      null,
      error instanceof InvalidEncodingError ? "UTF-8 text" : "this file in the package's folder",
    );
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isObject(json) ? json : fault(null, "one JSON object");
  } catch (error) {
    return fault(null, `valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

function checkResources(json: DescriptorJson, fault: FaultOf): void {
  const resources = json.resources;
  if (!Array.isArray(resources)) {
    fault("resources", "a list with one entry a table", resources ?? null);
    return;
  }
  const paths = resources.map((resource) => (isObject(resource) ? resource.path : null));
  for (const path of paths) {
    if (!TABLES.some(({ file }) => file === path)) {
      fault("resources", `one of the files ${TABLES.map(({ file }) => file).join(", ")}`, path);
    }
  }
  for (const { file, required } of TABLES) {
    if (required && !paths.includes(file))
      fault("resources", `a resource with the path ${file}, which every dataset has`);
  }
}

/** Checks the columns of the dataset's own: each has a name that can be seen, once in its table, and a type. */
function checkAttributes(json: DescriptorJson, fault: FaultOf): void {
  for (const table of tablesIn(json)) {
    const seen = new Set<unknown>();
    for (const field of fieldsOf(table, json) ?? []) {
      const { name, type } = field;
      const place = `resources, the schema of ${table.file}`;
      const expected = typeof name === "string" ? checkText(name, false) : "a name for every field";
      if (expected !== null) fault(place, expected, name ?? null);
      if (seen.has(name)) fault(place, "each field once", name);
      seen.add(name);
      const isOwn = attributesIn(table, json).some((column) => column.name === name);
      if (isOwn && attributeTypeOf(field) === null)
        fault(place, `one of the types ${FIELD_TYPES.join(", ")} for ${String(name)}`, type ?? null);
    }
  }
}

function readPeriod(value: unknown, fault: FaultOf): Period | null {
  const expected = 'an object like { "from": "1922-01-01", "to": "1930-01-01" } with from before to';
  if (!isObject(value)) return fault("period", expected, value ?? null);
  const [from, to] = [readDate(value.from), readDate(value.to)];
  if (from === null || to === null || from >= to) return fault("period", expected, value);
  return { from, to };
}

/** Tells how the days of the package of a checked descriptor are to be read. */
export function storyTimeIn({ time }: DescriptorJson): StoryTime {
  return readTime(time, () => null);
}

function readTime(value: unknown, fault: FaultOf): StoryTime {
  if (value === undefined) return CALENDAR_TIME;
  const { kind, unit, zero, step } = isObject(value) ? value : {};
  if (kind === "NONE") return { kind };
  const day = readDate(zero);
  const isNamed = typeof unit === "string" && checkText(unit, true) === null;
  const isStep = typeof step === "number" && step >= SMALLEST_STEP && step <= GREATEST_STEP;
  if (kind === "COUNTED" && day !== null && isNamed && isStep) return { kind, unit, zero: day, step };
  fault(
    "time",
    'either { "kind": "NONE" } or { "kind": "COUNTED", "unit": "week", "zero": "2000-01-01", "step": 1 }',
    value,
  );
  return CALENDAR_TIME;
}

function readOpening(value: unknown, period: Period, fault: FaultOf): CalendarDate | null {
  if (value === undefined) return null;
  const date = readDate(value);
  if (date !== null && date >= period.from && date < period.to) return date;
  return fault("opening", 'a day of the period, like "1926-04-09"', value);
}

function readLicence(value: unknown, fault: FaultOf): string {
  const first: unknown = Array.isArray(value) ? value[0] : null;
  const name = isObject(first) ? (first.name ?? first.title) : null;
  if (typeof name === "string" && name !== "") return name;
  fault("licenses", 'a list like [{ "name": "CC-BY-4.0" }]', value ?? null);
  return "";
}

function readAssertions(value: unknown, fault: FaultOf): readonly Assertion[] {
  if (!Array.isArray(value)) {
    fault("assertions", "a list of objects (docs/dataset-package.md)", value);
    return [];
  }
  return value.flatMap((entry: unknown) => {
    const assertion = isObject(entry) ? readAssertion(entry) : null;
    if (assertion === null) fault("assertions", "one of the forms of docs/dataset-package.md", entry);
    return assertion === null ? [] : [assertion];
  });
}
