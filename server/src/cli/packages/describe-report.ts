import type { FilePlace, Finding, FindingKind, ImportReport } from "@entente/formats/import";

/** What needs the reader most comes first. */
const ORDER: readonly FindingKind[] = ["QUESTION", "FAULT", "LOSS", "WARNING", "REPAIR"];
const NAMES: Readonly<Record<FindingKind, string>> = {
  QUESTION: "question",
  FAULT: "fault",
  LOSS: "lost",
  WARNING: "warning",
  REPAIR: "note",
};

/** Describes what an import understood: counts, columns, and one line for each kind of finding. */
export function describeReport(report: ImportReport): readonly string[] {
  const { counts, columns, findings, formatName } = report;
  const kept = `${number(counts.kept)} kept, ${number(counts.merged)} merged, ${number(counts.refused)} refused`;
  const head = formatName === "" ? [] : [`${formatName}: ${number(counts.read)} records read: ${kept}`];
  return [...head, ...describeColumns(columns), ...describeFindings(findings)];
}

export function describeFindings(findings: readonly Finding[]): readonly string[] {
  return ORDER.flatMap((kind) => findings.filter((finding) => finding.kind === kind).map(describeFinding));
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
function describeFinding({ kind, message, count, places, choice }: Finding): string {
  const where = describePlaces(places);
  const more = count > places.length && places.length > 0 ? ", …" : "";
  const times = count === 1 ? where : `${number(count)} times${where === "" ? "" : `: ${where}${more}`}`;
  const answer = choice === undefined ? "" : `; --answer "${choice.option}=${choice.values.join("|")}"`;
  return `  ${NAMES[kind]}: ${message}${times === "" ? "" : ` (${times})`}${answer}`;
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
