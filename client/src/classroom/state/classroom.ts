import type { RoomQuestion } from "@entente/core";
import { createContext, useContext } from "react";
import type { KeptRoom } from "./room-requests.ts";
import type { Audience, ReceivedMoment } from "./room-stream.ts";

/** The part of a classroom that only a pupil's device has. */
export interface Following {
  readonly code: string;
  readonly moment: ReceivedMoment;
  readonly connected: boolean;
  readonly sendVote: (question: string, option: string) => Promise<void>;
}

/** The lesson on this page: its room, if there is one, and its question. */
export interface Classroom {
  /** Null on the presenter's page. */
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
  /** The option of the last counted guess, which can be taken back; null if there is none. */
  readonly lastHand: string | null;
  readonly countGuess: (option: string, by: 1 | -1) => void;
}

/** The audience of a room without followers. */
export const NOBODY_THERE: Audience = { followers: 0, tally: null };

export const ClassroomContext = createContext<Classroom | null>(null);

export function useClassroom(): Classroom {
  const classroom = useContext(ClassroomContext);
  if (classroom === null) throw new Error("useClassroom must be used inside <ClassroomContext.Provider>");
  return classroom;
}

/** The number of guesses for an option, hands and devices together. */
export function votesFor(option: string, { hands, audience }: Classroom): number {
  return (hands[option] ?? 0) + (audience.tally?.[option] ?? 0);
}
