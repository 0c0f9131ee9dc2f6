import { useCallback, useState } from "react";
import { writeView } from "../../permalink/permalink.ts";
import { viewNow } from "../../permalink/use-permalink.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Classroom, type Following, NOBODY_THERE } from "./classroom.ts";
import { keepRoom, readKeptRoom } from "./kept-room.ts";
import { createRandomId } from "./random-id.ts";
import { sharedAddress } from "./room-address.ts";
import {
  endRoom as endOnServer,
  type KeptRoom,
  openRoom as openOnServer,
  RoomRefusal,
} from "./room-requests.ts";
import type { Audience } from "./room-stream.ts";
import { useQuestion } from "./use-question.ts";

/** The id of this page; by it the page knows a moment that it sent itself. */
export const TAB = createRandomId();

/** True if the page was opened with a date, as on reload or from a link: then it does not take up the room's moment. */
export const OPENED_AT_DATE = new URLSearchParams(window.location.search).has("date");

export interface ClassroomState {
  readonly classroom: Classroom;
  readonly setAudience: (audience: Audience) => void;
  readonly setConnected: (connected: boolean) => void;
  /** Called when the room is over, whether this page ended it or another. */
  readonly forgetRoom: () => void;
}

/** The classroom of this page: the room that it presents to or follows, and its question. */
export function useClassroomState(workspace: Workspace, following: Following | null): ClassroomState {
  const [room, setRoom] = useState<KeptRoom | null>(() => (following === null ? readKeptRoom() : null));
  const [audience, setAudience] = useState<Audience>(NOBODY_THERE);
  const [connected, setConnected] = useState(true);
  const own = useQuestion();
  const forgetRoom = useCallback((): void => {
    keepRoom(null);
    setRoom(null);
    setAudience(NOBODY_THERE);
  }, []);
  const { whole, clock, shown, preferences, blank } = workspace;
  const openRoom = async (): Promise<void> => {
    const address = sharedAddress(writeView(whole, viewNow(clock, shown, preferences)));
    const moment = { address, playing: clock.state().playing, blank, question: own.question };
    const opened = await openOnServer(moment, TAB);
    keepRoom(opened);
    setRoom(opened);
  };
  const endRoom = async (): Promise<void> => {
    if (room === null) return;
    await endOnServer(room).catch((error: unknown) => {
      // The server knows no such room any more: it has ended.
      if (!(error instanceof RoomRefusal && error.status === 404)) throw error;
    });
    forgetRoom();
  };
  const question = following === null ? own.question : following.moment.question;
  const classroom = { following, room, audience, connected, openRoom, endRoom, ...own, question };
  return { classroom, setAudience, setConnected, forgetRoom };
}
