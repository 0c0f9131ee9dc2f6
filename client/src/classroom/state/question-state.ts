import type { RoomQuestion } from "@entente/core";

/** The question that this page asks, and the guesses counted by hand, in the order of counting. */
export interface QuestionState {
  readonly question: RoomQuestion | null;
  readonly counted: readonly string[];
}

export type QuestionAction =
  /** Asks a question, changes the one asked, or ends it (null). */
  | { readonly type: "ask"; readonly question: RoomQuestion | null }
  /** Counts a guess for an option, or takes back its last. */
  | { readonly type: "count"; readonly option: string; readonly by: 1 | -1 };

export const NO_QUESTION: QuestionState = { question: null, counted: [] };

/** Another question begins without guesses; the same one keeps its own when it closes. */
export function changeQuestion({ question, counted }: QuestionState, action: QuestionAction): QuestionState {
  if (action.type === "ask") {
    const isSame = action.question?.id === question?.id;
    return { question: action.question, counted: isSame ? counted : [] };
  }
  const { option, by } = action;
  if (by === 1) return { question, counted: [...counted, option] };
  const last = counted.lastIndexOf(option);
  return { question, counted: last === -1 ? counted : counted.toSpliced(last, 1) };
}

/** The number of guesses by option. */
export function countByOption(counted: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const option of counted) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}
