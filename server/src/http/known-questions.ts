import type { Question } from "../graphql/encoded/encoded-answer.ts";

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
  readonly #questions = new Map<string, KnownQuestion>();
  #characters = 0;

  find(asked: Asked): KnownQuestion | null {
    const key = keyOf(asked);
    const known = this.#questions.get(key);
    if (known === undefined) return null;
    this.#questions.delete(key);
    this.#questions.set(key, known);
    return known;
  }

  keep(asked: Asked, question: KnownQuestion): void {
    const key = keyOf(asked);
    if (!this.#questions.has(key)) this.#characters += key.length;
    this.#questions.set(key, question);
    for (const oldest of this.#questions.keys()) {
      if (this.#questions.size <= MOST.questions && this.#characters <= MOST.characters) break;
      this.#questions.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

function keyOf({ query, operationName }: Asked): string {
  return `${operationName ?? ""}\n${query}`;
}
