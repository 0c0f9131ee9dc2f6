import { LRUCache } from "lru-cache";
import type { Question } from "./fast-answer.ts";

/** Questions kept, and characters of them. */
const MOST = { questions: 500, characters: 1_000_000 };

/** A question as a client writes it, but for its variables. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | null;
}

export type KnownQuestion = Omit<Question, "variables">;

/**
 * Questions that Apollo has parsed, validated and limited once, and that encoded parts could answer: asked again with
 * the same words, only their variables are new. What was asked longest ago goes when there are too many.
 */
export class KnownQuestions {
  readonly #questions = new LRUCache<string, KnownQuestion>({
    max: MOST.questions,
    maxSize: MOST.characters,
    sizeCalculation: (_, key) => key.length,
  });

  find(asked: Asked): KnownQuestion | null {
    return this.#questions.get(keyOf(asked)) ?? null;
  }

  keep(asked: Asked, question: KnownQuestion): void {
    this.#questions.set(keyOf(asked), question);
  }
}

function keyOf({ query, operationName }: Asked): string {
  return `${operationName ?? ""}\n${query}`;
}
