import type { RoomQuestion } from "@entente/core";
import { useCallback, useMemo, useState } from "react";
import type { Classroom } from "./classroom.ts";

export type Asked = Pick<Classroom, "question" | "ask" | "hands" | "lastHand" | "count">;

/** The question that this page asks, and the hands counted on it; neither needs a room or a network. */
export function useQuestion(): Asked {
  const [question, setQuestion] = useState<RoomQuestion | null>(null);
  /** The guesses counted on the screen, in order. */
  const [raised, setRaised] = useState<readonly string[]>([]);
  const ask = useCallback((next: RoomQuestion | null): void => {
    setQuestion((before) => {
      if (before?.id !== next?.id) setRaised([]);
      return next;
    });
  }, []);
  const count = useCallback(
    (option: string, by: 1 | -1): void =>
      setRaised((known) => (by === 1 ? [...known, option] : known.toSpliced(known.lastIndexOf(option), 1))),
    [],
  );
  const hands = useMemo(() => {
    const counted: Record<string, number> = {};
    for (const option of raised) counted[option] = (counted[option] ?? 0) + 1;
    return counted;
  }, [raised]);
  return { question, ask, hands, lastHand: raised.at(-1) ?? null, count };
}
