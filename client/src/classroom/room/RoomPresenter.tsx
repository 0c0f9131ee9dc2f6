import { dateShown, type RoomMoment } from "@entente/core";
import { type ReactNode, useEffect, useRef } from "react";
import { writeView } from "../../permalink/permalink.ts";
import { viewNow } from "../../permalink/use-permalink.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";
import { sharedAddress } from "../state/moment-address.ts";
import { type KeptRoom, RoomRefusal, steer } from "../state/room-requests.ts";
import { type Audience, type HeardMoment, presentRoom } from "../state/room-stream.ts";
import { OPENED_AT_MOMENT, TAB } from "../state/use-classroom-state.ts";
import { applyMoment } from "./apply-moment.ts";

interface RoomPresenterProps {
  readonly room: KeptRoom;
  readonly hear: (audience: Audience) => void;
  readonly setConnected: (connected: boolean) => void;
  readonly forget: () => void;
}

/** While it plays the class is told so often where it is. */
const PLAYING_EVERY = 1_000;
/** Changes within so long are one. */
const TOGETHER = 60;
const AGAIN = 1_500;

/** Tells the room every moment of this page, and brings this page to where another of the presenter's steered. */
export default function RoomPresenter({ room, hear, setConnected, forget }: RoomPresenterProps): ReactNode {
  const workspace = useWorkspace();
  const { question } = useClassroom();
  const { whole, clock, shown, preferences, blank } = workspace;
  const now = (): RoomMoment => ({
    address: sharedAddress(writeView(whole, viewNow(clock, shown, preferences))),
    playing: clock.state().playing,
    blank,
    question,
  });
  const current = useRef({ now, workspace });
  current.current = { now, workspace };
  const sender = useRef<Sender | null>(null);

  useEffect(() => {
    const over = (): void => {
      forget();
      current.current.workspace.notify(({ t }) => t("room.over"));
    };
    const sending = createSender(room, () => current.current.now(), over);
    sender.current = sending;
    let first = true;
    const stopListening = presentRoom(room, {
      onMoment: (moment: HeardMoment) => {
        if (moment.tab === TAB) return;
        const { address } = current.current.now();
        if (
          new URLSearchParams(moment.address).get("dataset") !== new URLSearchParams(address).get("dataset")
        )
          return;
        if (first && OPENED_AT_MOMENT) sending.differ();
        else {
          applyMoment(moment, current.current.workspace);
          sending.settle(moment);
        }
        first = false;
      },
      onAudience: hear,
      onLink: setConnected,
      onEnd: (end) => (end === "full" ? setConnected(false) : over()),
    });
    const stopWatching = watchClock(current.current.workspace, () => sending.changed());
    return () => {
      sending.stop();
      stopListening();
      stopWatching();
      sender.current = null;
    };
  }, [room, hear, setConnected, forget]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each is something that the class shall see
  useEffect(() => sender.current?.changed(), [shown, blank, question]);
  return null;
}

interface Sender {
  readonly changed: () => void;
  /** The room has another moment than this page: it gets this one. */
  readonly differ: () => void;
  /** What the room already has. */
  readonly settle: (moment: RoomMoment) => void;
  readonly stop: () => void;
}

/** Sends the newest moment, one at a time, and again where the network failed. */
function createSender(room: KeptRoom, now: () => RoomMoment, over: () => void): Sender {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let underWay = false;
  let stopped = false;
  let known = JSON.stringify(now());
  const later = (milliseconds: number): void => {
    if (!stopped) timer ??= setTimeout(send, milliseconds);
  };
  const send = (): void => {
    timer = null;
    if (underWay) {
      later(TOGETHER);
      return;
    }
    const moment = now();
    const text = JSON.stringify(moment);
    if (text === known) return;
    underWay = true;
    steer(room, moment, TAB)
      .then(
        () => {
          known = text;
        },
        (error: unknown) => {
          const status = error instanceof RoomRefusal ? error.status : 0;
          if (status === 403 || status === 404) over();
          else later(AGAIN);
        },
      )
      .finally(() => {
        underWay = false;
      });
  };
  return {
    changed: () => later(TOGETHER),
    differ: () => {
      known = "";
      later(TOGETHER);
    },
    settle: (moment) => {
      const { address, playing, blank, question } = moment;
      known = JSON.stringify({ address, playing, blank, question });
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Hears of every rest, start and turn, and of the date once a second while it plays. */
function watchClock(
  { clock }: { readonly clock: ReturnType<typeof useWorkspace>["clock"] },
  tell: () => void,
): () => void {
  let told = 0;
  let before = "";
  return clock.subscribe(() => {
    const state = clock.state();
    const { playing, direction, monthsPerSecond } = state;
    const key = [playing, direction, monthsPerSecond, playing ? "" : dateShown(state)].join();
    const time = performance.now();
    if (key === before && time - told < PLAYING_EVERY) return;
    if (key === before && !playing) return;
    before = key;
    told = time;
    tell();
  });
}
