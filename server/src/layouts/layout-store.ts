import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { isStoredLayout, LAYOUT_ENGINE, type LayoutForm } from "@entente/core";
import { readCypher } from "../database/cypher-file.ts";
import type { Database } from "../database/database.ts";

/** Names a layout of this engine, in the usual arrangement. */
export interface LayoutKey {
  readonly dataset: string;
  readonly revision: string;
  readonly form: LayoutForm;
}

/** A packed layout as JSON, compressed by gzip. */
export type CompressedLayout = Uint8Array<ArrayBuffer>;

/** Milliseconds after which a claim that nobody touches counts as that of a killed server. */
const IDLE = 5_000;

/**
 * The layouts of revisions in the database. A layout is stored whole in one transaction; before that there is a claim,
 * which says who makes it.
 */
export class LayoutStore {
  readonly #database: Database;
  readonly #engine: number;
  /** Tells the claims of this store from those of others. */
  readonly #claim = crypto.randomUUID();

  constructor(database: Database, engine = LAYOUT_ENGINE) {
    this.#database = database;
    this.#engine = engine;
  }

  /**
   * Returns a stored layout; null while there is none; undefined where the database has no such revision. A stored
   * layout that cannot be read is removed.
   */
  async find(
    key: LayoutKey,
    timeout = this.#database.limits.workTimeout,
  ): Promise<CompressedLayout | null | undefined> {
    const found = await this.#database.read(
      readCypher("read/layout-of-revision"),
      this.#parametersOf(key),
      timeout,
    );
    const [row] = found;
    if (row === undefined) return undefined;
    if (row.content === null) return null;
    const content = row.content as Int8Array<ArrayBuffer>;
    const compressed = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
    if (await isReadable(compressed, key.form)) return compressed;
    await this.#write("load/delete-layout", key);
    return null;
  }

  /** Takes the making of a layout upon this store; false where another makes it, it is made, or the revision is gone. */
  async claim(key: LayoutKey): Promise<boolean> {
    return (await this.#write("load/claim-layout", key, { idleMilliseconds: IDLE })) > 0;
  }

  /** Says that the claimed layout is still being made; due every second. */
  async touch(key: LayoutKey): Promise<void> {
    await this.#write("load/touch-layout", key);
  }

  /** Stores the claimed layout; false where the claim or the revision is gone. */
  async store(key: LayoutKey, layout: CompressedLayout): Promise<boolean> {
    const content = new Int8Array(layout.buffer, layout.byteOffset, layout.byteLength);
    return (await this.#write("load/store-layout", key, { content })) > 0;
  }

  /** Gives up the claimed layout, for another to make. */
  async release(key: LayoutKey): Promise<void> {
    await this.#write("load/release-layout", key);
  }

  async #write(
    statement: string,
    key: LayoutKey,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<number> {
    const parameters = { ...this.#parametersOf(key), claim: this.#claim, ...more };
    return (await this.#database.write([{ cypher: readCypher(statement), parameters }])).length;
  }

  #parametersOf({ dataset, revision, form }: LayoutKey): Readonly<Record<string, unknown>> {
    return { dataset, revision, form, engine: this.#engine };
  }
}

async function isReadable(compressed: CompressedLayout, form: LayoutForm): Promise<boolean> {
  try {
    const layout: unknown = JSON.parse((await promisify(gunzip)(compressed)).toString());
    return isStoredLayout(layout) && layout.form === form;
  } catch {
    return false;
  }
}
