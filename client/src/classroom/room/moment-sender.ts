import type { RoomMoment } from "@entente/core";
import { type KeptRoom, RoomRefusal, sendMoment } from "../state/room-requests.ts";

/** Changes within this time are sent as one moment, in milliseconds. */
const TOGETHER = 60;
/** The wait after a failed request, in milliseconds. */
const RETRY_AFTER = 1_500;

export interface MomentSender {
  /** Sends the moment soon, if it differs from the room's. */
  readonly moveOn: () => void;
  /** Sends the moment soon, whatever the room has. */
  readonly replace: () => void;
  /** Takes note of the moment that the room already has. */
  readonly accept: (moment: RoomMoment) => void;
  readonly stop: () => void;
}

/**
 * Sends the newest moment to a room, one request at a time, and again after a failure. `onOver` is called if the
 * server answers that the room has ended or belongs to another presenter.
 */
export function createMomentSender(
  room: KeptRoom,
  tab: string,
  moment: () => RoomMoment,
  onOver: () => void,
): MomentSender {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isSending = false;
  let isStopped = false;
  let known = JSON.stringify(moment());
  const schedule = (milliseconds: number): void => {
    if (!isStopped) timer ??= setTimeout(send, milliseconds);
  };
  const send = (): void => {
    timer = null;
    if (isSending) {
      schedule(TOGETHER);
      return;
    }
    const newest = moment();
    const text = JSON.stringify(newest);
    if (text === known) return;
    isSending = true;
    sendMoment(room, newest, tab)
      .then(
        () => {
          known = text;
        },
        (error: unknown) => {
          const status = error instanceof RoomRefusal ? error.status : 0;
          if (status === 403 || status === 404) onOver();
          else schedule(RETRY_AFTER);
        },
      )
      .finally(() => {
        isSending = false;
      });
  };
  return {
    moveOn: () => schedule(TOGETHER),
    replace: () => {
      known = "";
      schedule(TOGETHER);
    },
    accept: ({ address, playing, blank, question }) => {
      known = JSON.stringify({ address, playing, blank, question });
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
