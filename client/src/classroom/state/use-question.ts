import type { RoomQuestion } from "@entente/core";
import { useCallback, useMemo, useReducer } from "react";
import type { Classroom } from "./classroom.ts";
import { changeQuestion, countByOption, NO_QUESTION } from "./question-state.ts";

export type QuestionOfPage = Pick<
  Classroom,
  "question" | "askQuestion" | "hands" | "lastHand" | "countGuess"
>;

/** The question that this page asks, and the hands counted for it. Needs neither a room nor a network. */
export function useQuestion(): QuestionOfPage {
  const [{ question, counted }, dispatch] = useReducer(changeQuestion, NO_QUESTION);
  const askQuestion = useCallback(
    (next: RoomQuestion | null): void => dispatch({ type: "ask", question: next }),
    [],
  );
  const countGuess = useCallback(
    (option: string, by: 1 | -1): void => dispatch({ type: "count", option, by }),
    [],
  );
  const hands = useMemo(() => countByOption(counted), [counted]);
  return { question, askQuestion, hands, lastHand: counted.at(-1) ?? null, countGuess };
}
