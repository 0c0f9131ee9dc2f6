import type { FilePlace, Finding, FindingKind, ImportReport } from "@entente/formats/import";
import { describeFinding } from "@entente/formats/words";

/** What needs the reader most comes first. */
const ORDER: readonly FindingKind[] = ["QUESTION", "FAULT", "LOSS", "WARNING", "REPAIR"];
const NAMES: Readonly<Record<FindingKind, string>> = {
  QUESTION: "question",
  FAULT: "fault",
  LOSS: "lost",
  WARNING: "warning",
  REPAIR: "note",
};

/** How columns are named where they are not understood. */
const MAPPINGS: Partial<Record<Finding["rule"], string>> = {
  "no-pair": "--map source=…,target=…",
  "guessed-actors": "--map source=…,target=… says otherwise",
  "unknown-table": "--map source=…,target=… or --map id=…,name=…",
  "no-state-columns": "--map source=…,target=…",
  "no-sign": "--map kind=… names the column, --answer kind:WORD=OPPOSED a word of it",
};

/** Describes what an import understood: counts, columns, and one line for each kind of finding. */
export function describeReport(report: ImportReport): readonly string[] {
  const { counts, columns, findings, formatName } = report;
  const kept = `${number(counts.kept)} kept, ${number(counts.merged)} merged, ${number(counts.refused)} refused`;
  const head = formatName === "" ? [] : [`${formatName}: ${number(counts.read)} records read: ${kept}`];
  return [...head, ...describeColumns(columns), ...describeFindings(findings)];
}

export function describeFindings(findings: readonly Finding[]): readonly string[] {
  return ORDER.flatMap((kind) => findings.filter((finding) => finding.kind === kind).map(describeLine));
}

function describeColumns(columns: ImportReport["columns"]): readonly string[] {
  const byFile = new Map<string, string[]>();
  for (const { file, column, field, attribute } of columns) {
    const name = column === "" ? "(no name)" : column;
    const own = attribute === null ? "left out" : `kept as "${attribute}"`;
    const use = field === null ? own : attribute === null ? field : `${field}, kept as "${attribute}"`;
    byFile.set(file, [...(byFile.get(file) ?? []), `${name} → ${use}`]);
  }
  return [...byFile].map(([file, uses]) => `  columns of ${file}: ${uses.join("; ")}`);
}

/** `  fault: … (3 times: ties.csv row 4, row 5, row 9)` */
function describeLine(finding: Finding): string {
  const { kind, count, places } = finding;
  const where = describePlaces(places);
  const more = count > places.length && places.length > 0 ? ", …" : "";
  const times = count === 1 ? where : `${number(count)} times${where === "" ? "" : `: ${where}${more}`}`;
  const line = `  ${NAMES[kind]}: ${describeFinding(finding)}${times === "" ? "" : ` (${times})`}`;
  return [line, ...describeOptions(finding)].join("; ");
}

/** The options with which the finding is answered, or the columns named. */
function describeOptions({ rule, choice }: Finding): readonly string[] {
  const answers = choice?.values.filter((value) => value !== choice.taken).join("|");
  return [
    ...(choice === undefined ? [] : [`--answer "${choice.option}=${answers}"`]),
    ...(MAPPINGS[rule] === undefined ? [] : [MAPPINGS[rule]]),
  ];
}

function describePlaces(places: readonly FilePlace[]): string {
  let last: FilePlace = { file: "", row: null, column: null };
  const described = places.map((place) => {
    const { file, row, column } = place;
    const parts = [
      ...(file === last.file ? [] : [file]),
      ...(row === null ? [] : [`row ${row}`]),
      ...(column === null || (file === last.file && column === last.column) ? [] : [`column ${column}`]),
    ];
    last = place;
    return parts.join(" ");
  });
  return described.filter((place) => place !== "").join(", ");
}

function number(value: number): string {
  return value.toLocaleString("en");
}
