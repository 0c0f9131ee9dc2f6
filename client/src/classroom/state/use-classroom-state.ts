import { useCallback, useState } from "react";
import { keep, readKept } from "../../browser/kept.ts";
import { writeView } from "../../permalink/permalink.ts";
import { viewNow } from "../../permalink/use-permalink.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type Classroom, type Following, NOBODY_THERE } from "./classroom.ts";
import { sharedAddress } from "./moment-address.ts";
import { newName } from "./new-name.ts";
import { endRoom, type KeptRoom, openRoom, RoomRefusal } from "./room-requests.ts";
import type { Audience } from "./room-stream.ts";
import { useQuestion } from "./use-question.ts";

/** This page's name, so that it knows its own echo. */
export const TAB = newName();

/** Whether this page was opened at a moment of its own, as on reload or from a link, and not to take up the lesson. */
export const OPENED_AT_MOMENT = new URLSearchParams(window.location.search).has("date");

export interface ClassroomState {
  readonly classroom: Classroom;
  readonly hear: (audience: Audience) => void;
  readonly setConnected: (connected: boolean) => void;
  /** The room is over; whoever ended it. */
  readonly forget: () => void;
}

export function useClassroomState(workspace: Workspace, following: Following | null): ClassroomState {
  const [room, setRoom] = useState<KeptRoom | null>(() => (following === null ? keptRoom() : null));
  const [audience, hear] = useState<Audience>(NOBODY_THERE);
  const [connected, setConnected] = useState(true);
  const asked = useQuestion();
  const forget = useCallback((): void => {
    keep("room", null);
    setRoom(null);
    hear(NOBODY_THERE);
  }, []);
  const { whole, clock, shown, preferences, blank } = workspace;
  const open = async (): Promise<void> => {
    const address = sharedAddress(writeView(whole, viewNow(clock, shown, preferences)));
    const moment = { address, playing: clock.state().playing, blank, question: asked.question };
    const opened = await openRoom(moment, TAB);
    keep("room", JSON.stringify(opened));
    setRoom(opened);
  };
  const end = async (): Promise<void> => {
    if (room === null) return;
    await endRoom(room).catch((error: unknown) => {
      // A room that is no longer there has ended.
      if (!(error instanceof RoomRefusal && error.status === 404)) throw error;
    });
    forget();
  };
  const question = following === null ? asked.question : following.moment.question;
  const classroom = {
    following,
    room,
    audience,
    connected,
    open,
    end,
    ...asked,
    question,
  };
  return { classroom, hear, setConnected, forget };
}

function keptRoom(): KeptRoom | null {
  try {
    const kept = JSON.parse(readKept("room") ?? "null") as KeptRoom | null;
    return kept !== null && typeof kept.code === "string" && typeof kept.secret === "string"
      ? { code: kept.code, secret: kept.secret, origins: Array.isArray(kept.origins) ? kept.origins : [] }
      : null;
  } catch {
    return null;
  }
}
