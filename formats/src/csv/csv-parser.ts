/** One record of a CSV file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of the file on which the record ends; the first is 1. */
  readonly line: number;
}

/** Thrown at the first place that is not CSV; `kind` names the mistake. */
export class CsvSyntaxError extends Error {
  override readonly name = "CsvSyntaxError";
  readonly kind: "RECORD_TOO_LONG" | "QUOTE_NOT_CLOSED" | "MISPLACED_QUOTE";
  /** The line on which the record begins. */
  readonly line: number;
  constructor(kind: CsvSyntaxError["kind"], line: number, message: string) {
    super(message);
    this.kind = kind;
    this.line = line;
  }
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type LineBreak = "\n" | "\r\n" | "\r";

/** How a file that no rule binds writes its records. */
export interface CsvManner {
  /** One character between cells; a comma if absent. */
  readonly separator?: string;
  /**
   * Reads what spreadsheets and people write: a quote within a cell is a quote, text after a closing quote belongs to
   * the cell, and any line break ends a record.
   */
  readonly isLenient?: boolean;
  /** Any line break ends a record, though the first was another. */
  readonly hasAnyBreak?: boolean;
}

/**
 * Parses CSV (RFC 4180) that comes in pieces of any length: `write` yields the records that end in the piece, `end`
 * those of the rest. A leading byte-order mark is skipped. The first line break outside quotes is the line break of the
 * whole file. An empty line is a record with one empty cell. Both methods throw CsvSyntaxError after the records before
 * the mistake.
 */
export class CsvParser {
  /** Its length in characters. */
  readonly #longestRecord: number;
  readonly #separator: number;
  readonly #isLenient: boolean;
  readonly #hasAnyBreak: boolean;
  /** The text from the beginning of the record that is still open. */
  #rest = "";
  #isBegun = false;
  #line = 1;
  #lineBreak: LineBreak | null = null;
  /** The place in the text after the record that was read last and its line break. */
  #next = 0;

  constructor(longestRecord: number, manner: CsvManner = {}) {
    const { separator = ",", isLenient = false, hasAnyBreak = isLenient } = manner;
    this.#longestRecord = longestRecord;
    this.#separator = separator.charCodeAt(0);
    this.#isLenient = isLenient;
    this.#hasAnyBreak = hasAnyBreak;
  }

  *write(piece: string): Generator<CsvRecord, void, undefined> {
    yield* this.#read(piece, false);
  }

  *end(): Generator<CsvRecord, void, undefined> {
    yield* this.#read("", true);
  }

  *#read(piece: string, isLast: boolean): Generator<CsvRecord, void, undefined> {
    let text = this.#rest + piece;
    if (!this.#isBegun && text !== "") {
      this.#isBegun = true;
      if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    let start = 0;
    while (start < text.length) {
      const cells = this.#readRecord(text, start, isLast);
      this.#checkLength((cells === null ? text.length : this.#next) - start);
      if (cells === null) break;
      const end = this.#next;
      const line = this.#line + this.#breaksWithin(cells);
      yield { cells, line };
      this.#line = line + 1;
      start = end;
    }
    this.#rest = text.slice(start);
  }

  /** Reads the record that begins at `start`, and sets `#next` after it; null while the record is still open. */
  #readRecord(text: string, start: number, isLast: boolean): string[] | null {
    const cells: string[] = [];
    let place = start;
    for (;;) {
      const isQuoted = text.charCodeAt(place) === QUOTE;
      const closed = isQuoted ? endOfQuotedCell(text, place) : place;
      const isBareToo = !isQuoted || (this.#isLenient && closed !== -1);
      const end = isBareToo ? this.#endOfBareCell(text, closed, cells.length) : closed;
      this.#checkLength(Math.max(place, end) - start);
      if (end === -1 && isLast && isQuoted)
        throw new CsvSyntaxError(
          "QUOTE_NOT_CLOSED",
          this.#line,
          `the quote at line ${this.#line} is not closed`,
        );
      // At the end of a piece a quote may be the first of two, and a line feed may follow a carriage return.
      if (end === -1 || (!isLast && end + 1 >= text.length)) return null;
      const quoted = isQuoted ? text.slice(place + 1, closed - 1).replaceAll('""', '"') : "";
      cells.push(closed === end ? quoted : quoted + text.slice(closed, end));
      if (end < text.length && text.charCodeAt(end) === this.#separator) {
        place = end + 1;
        continue;
      }
      const length = end === text.length ? 0 : this.#lineBreakAt(text, end);
      if (length === 0 && end < text.length)
        throw new CsvSyntaxError(
          "MISPLACED_QUOTE",
          this.#line,
          `"${text.charAt(end)}" follows a closing quote at line ${this.#line}`,
        );
      this.#next = end + length;
      return cells;
    }
  }

  /** Finds the separator or line break after a cell without quotes; else the end of the text or of the longest record. */
  #endOfBareCell(text: string, start: number, column: number): number {
    const last = Math.min(text.length, start + this.#longestRecord + 1);
    for (let place = start; place < last; place += 1) {
      const code = text.charCodeAt(place);
      if (code === this.#separator) return place;
      if (code === QUOTE && !this.#isLenient)
        throw new CsvSyntaxError(
          "MISPLACED_QUOTE",
          this.#line,
          `a quote within cell ${column + 1} at line ${this.#line}, after ${JSON.stringify(text.slice(start, place))}`,
        );
      if ((code === LINE_FEED || code === CARRIAGE_RETURN) && this.#lineBreakAt(text, place) > 0)
        return place;
    }
    return last;
  }

  #checkLength(length: number): void {
    if (length > this.#longestRecord)
      throw new CsvSyntaxError("RECORD_TOO_LONG", this.#line, `the record at line ${this.#line} is too long`);
  }

  /** Measures the line break at a place, 0 where there is none. The first one becomes that of the file. */
  #lineBreakAt(text: string, place: number): number {
    if (this.#hasAnyBreak)
      return text.startsWith("\r\n", place) ? 2 : /[\r\n]/.test(text.charAt(place)) ? 1 : 0;
    if (this.#lineBreak === null) {
      if (place + 1 >= text.length && text.charCodeAt(place) === CARRIAGE_RETURN) return 1;
      const found = (["\r\n", "\n", "\r"] as const).find((one) => text.startsWith(one, place));
      if (found === undefined) return 0;
      this.#lineBreak = found;
    }
    return text.startsWith(this.#lineBreak, place) ? this.#lineBreak.length : 0;
  }

  /** Counts the line breaks within the cells of a record. */
  #breaksWithin(cells: readonly string[]): number {
    let breaks = 0;
    for (const cell of cells) {
      if (!cell.includes("\n") && !cell.includes("\r")) continue;
      breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
    return breaks;
  }
}

/** Finds the place after the quote that closes the one at `start`; -1 where none does. */
function endOfQuotedCell(text: string, start: number): number {
  let place = start + 1;
  for (;;) {
    const quote = text.indexOf('"', place);
    if (quote === -1) return -1;
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote + 1;
    place = quote + 2;
  }
}
