import type { RoomQuestion } from "@entente/core";
import { createContext, useContext } from "react";
import type { KeptRoom } from "./room-requests.ts";
import type { Audience, ReceivedMoment } from "./room-stream.ts";

/** How a pupil's device takes part. */
export interface Following {
  readonly code: string;
  readonly moment: ReceivedMoment;
  readonly connected: boolean;
  readonly sendVote: (question: string, option: string) => Promise<void>;
}

/** The lesson on this page: the room, if there is one, and the question that is asked. */
export interface Classroom {
  /** Null on the teacher's own page. */
  readonly following: Following | null;
  readonly room: KeptRoom | null;
  readonly audience: Audience;
  readonly connected: boolean;
  /** Opens a room. Rejects with a RoomRefusal. */
  readonly openRoom: () => Promise<void>;
  readonly endRoom: () => Promise<void>;
  readonly question: RoomQuestion | null;
  readonly askQuestion: (question: RoomQuestion | null) => void;
  /** Guesses counted on the screen, by option. */
  readonly hands: Readonly<Record<string, number>>;
  /** The guess counted last, that can be taken back; null without one. */
  readonly lastHand: string | null;
  readonly countGuess: (option: string, by: 1 | -1) => void;
}

/** Of a room that nobody has joined, and of none. */
export const NOBODY_THERE: Audience = { followers: 0, tally: null };

export const ClassroomContext = createContext<Classroom | null>(null);

export function useClassroom(): Classroom {
  const classroom = useContext(ClassroomContext);
  if (classroom === null) throw new Error("useClassroom must be used inside <ClassroomContext.Provider>");
  return classroom;
}

/** Hands and devices together. */
export function votesFor(option: string, { hands, audience }: Classroom): number {
  return (hands[option] ?? 0) + (audience.tally?.[option] ?? 0);
}
