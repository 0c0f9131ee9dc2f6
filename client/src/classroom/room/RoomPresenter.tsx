import type { RoomMoment } from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { datasetOf } from "../../permalink/dataset-of.ts";
import { writeView } from "../../permalink/permalink.ts";
import { viewNow } from "../../permalink/use-permalink.ts";
import { useWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";
import { sharedAddress } from "../state/room-address.ts";
import type { KeptRoom } from "../state/room-requests.ts";
import { type Audience, presentRoom, type ReceivedMoment } from "../state/room-stream.ts";
import { OPENED_AT_DATE, TAB } from "../state/use-classroom-state.ts";
import { applyMoment } from "./apply-moment.ts";
import { createMomentSender, type MomentSender } from "./moment-sender.ts";
import { subscribeToTime } from "./subscribe-to-time.ts";

interface RoomPresenterProps {
  readonly room: KeptRoom;
  readonly onAudience: (audience: Audience) => void;
  readonly onLink: (connected: boolean) => void;
  readonly onOver: () => void;
}

/** The current state of this page. */
interface Page {
  readonly workspace: Workspace;
  readonly moment: () => RoomMoment;
}

/** Sends every moment of this page to the room, and follows another page of the same presenter. */
export default function RoomPresenter({ room, onAudience, onLink, onOver }: RoomPresenterProps): ReactNode {
  const workspace = useWorkspace();
  const { question } = useClassroom();
  const { whole, clock, shown, preferences, blank } = workspace;
  const moment = (): RoomMoment => ({
    address: sharedAddress(writeView(whole, viewNow(clock, shown, preferences))),
    playing: clock.state().playing,
    blank,
    question,
  });
  const page = useRef<Page>({ workspace, moment });
  page.current = { workspace, moment };
  const sender = useRef<MomentSender | null>(null);
  useEffect(() => {
    const end = (): void => {
      onOver();
      page.current.workspace.notify(({ t }) => t("room.over"));
    };
    const created = createMomentSender(room, TAB, () => page.current.moment(), end);
    sender.current = created;
    const stopListening = presentRoom(room, {
      onMoment: followOtherPages(page, created),
      onAudience,
      onLink,
      onEnd: (reason) => (reason === "full" ? onLink(false) : end()),
    });
    const stopWatching = subscribeToTime(page.current.workspace.clock, created.moveOn);
    return () => {
      created.stop();
      stopListening();
      stopWatching();
      sender.current = null;
    };
  }, [room, onAudience, onLink, onOver]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the class sees each of them
  useEffect(() => sender.current?.moveOn(), [shown, blank, question]);
  return null;
}

/**
 * Brings this page to the moments of the presenter's other pages of the same story. A page that was opened at a date
 * of its own replaces the room's first moment instead.
 */
function followOtherPages(page: RefObject<Page>, sender: MomentSender): (received: ReceivedMoment) => void {
  let isFirst = true;
  return (received) => {
    if (received.tab === TAB) return;
    const { workspace, moment } = page.current;
    if (datasetOf(received.address) !== datasetOf(moment().address)) return;
    if (isFirst && OPENED_AT_DATE) sender.replace();
    else {
      applyMoment(received, workspace);
      sender.accept(received);
    }
    isFirst = false;
  };
}
