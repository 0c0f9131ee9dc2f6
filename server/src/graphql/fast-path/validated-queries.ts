import { LRUCache } from "lru-cache";
import type { ValidatedOperation } from "./fast-answer.ts";

/** The cache's limits: queries, and characters of all their texts. */
const LIMIT = { queries: 500, characters: 1_000_000 };

/** A query as the client wrote it, without its variables. */
export interface QueryText {
  readonly query: string;
  readonly operationName: string | null;
}

export type ValidatedQuery = Omit<ValidatedOperation, "variables">;

/**
 * A cache of queries that Apollo has parsed and validated and the fast path could answer, by their text: when one is
 * repeated, only its variables are checked anew. Evicts the least recently used query.
 */
export class ValidatedQueries {
  readonly #queries = new LRUCache<string, ValidatedQuery>({
    max: LIMIT.queries,
    maxSize: LIMIT.characters,
    sizeCalculation: (_, key) => key.length,
  });

  find(text: QueryText): ValidatedQuery | null {
    return this.#queries.get(keyOf(text)) ?? null;
  }

  add(text: QueryText, query: ValidatedQuery): void {
    this.#queries.set(keyOf(text), query);
  }
}

function keyOf({ query, operationName }: QueryText): string {
  return `${operationName ?? ""}\n${query}`;
}
