/** The cells of the lines with which a text begins; `isCut` where more follows, and the last line may be a part. */
export function matrixRows(text: string, isCut: boolean): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const rows = lines.filter((line) => line.trim() !== "").map(cellsOf);
  return isCut ? rows.slice(0, -1) : rows;
}

/** Cells of a line, whatever separates them; a cell in quotes may hold the separator. */
function cellsOf(line: string): readonly string[] {
  const separator = [";", "\t", ","].find((one) => line.includes(one)) ?? " ";
  const cells =
    line.match(new RegExp(`"(?:[^"]|"")*"|[^${separator}"]+|(?<=^|${separator})(?=${separator}|$)`, "g")) ??
    [];
  return cells.map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}
