import { readDelimited } from "../cell-table/read-delimited.ts";
import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import type { InputFile } from "../contract/input-file.ts";
import { refusal, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import {
  type AttributeColumn,
  type DraftActor,
  type DraftTime,
  EMPTY_DRAFT,
} from "../contract/story-draft.ts";
import { readText } from "../text/read-text.ts";
import { matrixRows } from "./matrix-rows.ts";
import { tiesOfWaves, type Wave } from "./matrix-ties.ts";
import { readCellMatrix } from "./read-cell-matrix.ts";
import { readDl } from "./read-dl.ts";
import { readPajek } from "./read-pajek.ts";
import { cellValue, MatrixSyntaxError, type SignedNetwork } from "./signed-network.ts";
import { stepsOfWaves } from "./wave-steps.ts";

const NAME = { id: "matrix", name: "Signed matrix (Pajek, UCINET, CSV)" };
const PAJEK = /^\uFEFF?(?:\s|%[^\r\n]*[\r\n])*\*(?:vertices|network)\b/i;
const DL = /^\uFEFF?\s*dl\b/i;
/** How much of a file is looked at for its kind, in bytes, as for the head of a file. */
const HEAD = 4_096;

type MatrixKind = "PAJEK" | "DL" | "CELLS";

/**
 * Signed matrices: Pajek (`.net`, `.mat`), UCINET (`.dl`) and plain tables. Several files, or several matrices in one,
 * are waves of counted time in the order of their numbers.
 */
export const MATRICES: Format = {
  ...NAME,
  extensions: ["net", "mat", "dl", "csv", "txt", "paj"],
  recognise: (heads) => {
    const kinds = new Set(heads.map(({ text, file }) => kindOf(text, file.size > HEAD)));
    const [kind] = kinds;
    if (kinds.size !== 1 || kind === null || kind === undefined) return 0;
    return kind === "CELLS" ? 0.85 : 0.95;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const networks: { file: string; network: SignedNetwork }[] = [];
    let read = 0;
    for (const file of files) {
      const own = await readNetworks(file, findings);
      if (own === null) return refusal(NAME, findings);
      networks.push(...own.map((network) => ({ file: file.name, network })));
      read += file.size;
      options.onProgress?.(read, total);
    }
    const { waves, time } = asWaves(networks, findings);
    const tally = new RecordTally();
    const ties = tiesOfWaves(waves, tally, findings);
    if (ties.length === 0) findings.add("FAULT", { rule: "nothing-kept", what: "entries" });
    const report = reportOf(NAME, tally, findings);
    if (ties.length === 0) return { draft: null, report };
    const title = (files[0]?.name ?? "").replace(/^.*\//, "").replace(/\.[^.]*$/, "");
    const attributes = attributesOf(ties.map((tie) => tie.attributes ?? {}));
    const isWeighted = ties.some(({ attributes: { weight } = {} }) => Math.abs(Number(weight)) !== 1);
    const written = isWeighted
      ? ties
      : ties.map((tie) => ({ ...tie, attributes: withoutWeight(tie.attributes ?? {}) }));
    const declared = attributes.filter(({ name }) => isWeighted || name !== "weight");
    return {
      draft: { ...EMPTY_DRAFT, title, time, actors: actorsOf(waves), ties: written, attributes: declared },
      report,
    };
  },
};

/** What kind of matrix a text begins like; null for none. `isCut` where more follows. */
function kindOf(text: string, isCut: boolean): MatrixKind | null {
  if (PAJEK.test(text)) return "PAJEK";
  if (DL.test(text)) return "DL";
  const whole = matrixRows(text, isCut);
  const [[, ...names] = [], ...others] = whole;
  const isNamed =
    names.length > 1 &&
    others.length > 0 &&
    others.every(([name, ...cells], row) => name === names[row] && cells.every(isNumber)) &&
    (isCut || others.length === names.length);
  const isBare =
    !isCut &&
    whole.length > 2 &&
    whole.every((cells) => cells.length === whole.length && cells.every(isNumber));
  return isNamed || isBare ? "CELLS" : null;
}

const isNumber = (cell: string): boolean => cellValue(cell) !== "NO_NUMBER";

async function readNetworks(file: InputFile, findings: Findings): Promise<readonly SignedNetwork[] | null> {
  const text = await readText(file, new Findings());
  const place = { file: file.name, row: null, column: null };
  try {
    const kind = text === null ? null : kindOf(text.slice(0, HEAD), text.length > HEAD);
    if (kind === "PAJEK" || kind === "DL") {
      const whole = (await readText(file, findings)) ?? "";
      return kind === "PAJEK" ? readPajek(whole) : readDl(whole);
    }
    const table = await readDelimited(file, findings);
    return table === null ? null : [readCellMatrix(table)];
  } catch (error) {
    if (!(error instanceof MatrixSyntaxError)) throw error;
    findings.add("FAULT", { rule: "no-matrix", detail: error.message }, place);
    return null;
  }
}

/** Several networks are waves, in the order of the numbers in their names. */
function asWaves(
  networks: readonly { readonly file: string; readonly network: SignedNetwork }[],
  findings: Findings,
): { readonly waves: readonly Wave[]; readonly time: DraftTime } {
  const isTimed = networks.some(({ network }) => network.arcs.some(({ steps }) => steps !== undefined));
  if (networks.length < 2)
    return {
      waves: networks.map((one) => ({ ...one, step: null })),
      time: isTimed ? { kind: "COUNTED", unit: "step" } : { kind: "NONE" },
    };
  const files = new Set(networks.map(({ file }) => file));
  const names = networks.map(({ file, network }, place) =>
    files.size === networks.length ? file : network.name === "" ? `wave ${place + 1}` : network.name,
  );
  const { steps, unit } = stepsOfWaves(names);
  const waves = networks.map((one, place) => ({ ...one, step: steps[place] ?? place + 1 }));
  waves.sort((one, other) => one.step - other.step);
  findings.add("REPAIR", { rule: "waves", unit });
  return { waves, time: { kind: "COUNTED", unit } };
}

function actorsOf(waves: readonly Wave[]): readonly DraftActor[] {
  const actors = new Map<string, DraftActor>();
  for (const { file, network } of waves)
    for (const [place, key] of network.vertices.entries())
      if (!actors.has(key))
        actors.set(key, { key, origin: { file, row: null, locator: `vertex ${place + 1}` } });
  return [...actors.values()];
}

function attributesOf(all: readonly Readonly<Record<string, unknown>>[]): readonly AttributeColumn[] {
  const types = new Map(
    all.flatMap((own) => Object.entries(own).map(([name, value]) => [name, typeof value] as const)),
  );
  return [...types].map(([name, type]) => ({
    table: "ties",
    name,
    type: type === "number" ? "NUMBER" : "TEXT",
  }));
}

function withoutWeight<Value>({
  weight: _,
  ...others
}: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return others;
}
