/** A chunk holds 2^20 bytes. A 32-bit place is a chunk's number and an offset in it. */
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
/** Facts per piece; a piece is about 100 KB. */
const PIECE = 1_000;

/** Thrown for a fact whose JSON is longer than a chunk, 1 MiB. */
export class FactTooLongError extends Error {
  override readonly name = "TooLongError";
}

/**
 * The JSON of a list of facts, as bytes outside the heap, each encoded when first asked for. Facts that were encoded one
 * after the other are copied by one call, so a run of facts costs little more than its bytes.
 */
export class EncodedRow {
  readonly #chunks: Buffer[] = [];
  /** Places where each fact begins, at its comma, and ends; both 0 until it is encoded. */
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  #used = 0;

  /** Allocates no chunk; memory is taken as facts are asked for. */
  constructor(length: number) {
    this.#starts = new Uint32Array(length);
    this.#ends = new Uint32Array(length);
  }

  /** Allocated bytes. */
  get size(): number {
    return this.#chunks.length * CHUNK;
  }

  /** The JSON of the facts at `positions`, separated by commas, in pieces. `make` encodes a fact that is not cached; its errors are passed on. */
  *join(positions: ArrayLike<number>, make: (position: number) => string): Generator<Buffer> {
    for (let first = 0; first < positions.length; first += PIECE) {
      const piece = this.#joinPiece(positions, first, Math.min(positions.length, first + PIECE), make);
      yield first === 0 ? piece.subarray(1) : piece;
    }
  }

  #joinPiece(
    positions: ArrayLike<number>,
    first: number,
    end: number,
    make: (position: number) => string,
  ): Buffer {
    let length = 0;
    for (let next = first; next < end; next += 1) {
      const position = positions[next] ?? 0;
      if (this.#ends[position] === 0) this.#add(position, make(position));
      length += (this.#ends[position] ?? 0) - (this.#starts[position] ?? 0);
    }
    const piece = Buffer.allocUnsafe(length);
    let [at, from, to] = [0, 0, 0];
    const flush = (): void => {
      const chunk = this.#chunks[from >>> CHUNK_BITS];
      if (chunk === undefined) return;
      const offset = from % CHUNK;
      at += chunk.copy(piece, at, offset, offset + to - from);
    };
    for (let next = first; next < end; next += 1) {
      const position = positions[next] ?? 0;
      const start = this.#starts[position] ?? 0;
      if (start !== to || start % CHUNK === 0) {
        flush();
        from = start;
      }
      to = this.#ends[position] ?? 0;
    }
    flush();
    return piece;
  }

  #add(position: number, text: string): void {
    const length = Buffer.byteLength(text) + 1;
    if (length > CHUNK) throw new FactTooLongError(`${length} bytes for one fact`);
    if (this.#used + length > this.size) {
      this.#used = this.size;
      this.#chunks.push(Buffer.allocUnsafeSlow(CHUNK));
    }
    const chunk = this.#chunks.at(-1);
    chunk?.write(`,${text}`, this.#used % CHUNK);
    this.#starts[position] = this.#used;
    this.#used += length;
    this.#ends[position] = this.#used;
  }
}
