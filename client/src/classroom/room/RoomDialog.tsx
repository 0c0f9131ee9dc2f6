import { type ReactNode, useState } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import type { DialogProps } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";
import { joinAddress, joinOrigin, shownAddress } from "../state/join-address.ts";
import type { KeptRoom } from "../state/room-requests.ts";
import { QrCode } from "./QrCode.tsx";
import "./room.css";
import "../../tours/tours.css";

/** Opens and ends a room, and shows the class how to join. */
export default function RoomDialog({ onClose }: DialogProps): ReactNode {
  const { room, openRoom, endRoom } = useClassroom();
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const run = (work: () => Promise<void>): void => {
    setBusy(true);
    setFault(null);
    work()
      .catch((error: unknown) =>
        setFault(t("room.failed", { reason: error instanceof Error ? error.message : String(error) })),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Dialog title={t("room.name")} onClose={onClose} size="wide">
      {room === null ? (
        <>
          <p>{t("room.what")}</p>
          <button type="button" className="button" disabled={busy} onClick={() => run(openRoom)}>
            {t("room.open")}
          </button>
        </>
      ) : (
        <>
          <Invitation room={room} />
          <button type="button" className="button" disabled={busy} onClick={() => run(endRoom)}>
            {t("room.end")}
          </button>
          <p className="room-note">{t("room.ends")}</p>
        </>
      )}
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  );
}

function Invitation({ room }: { readonly room: KeptRoom }): ReactNode {
  const { audience, connected } = useClassroom();
  const { t } = useWords();
  const reachable = joinOrigin(room) !== null;
  return (
    <div className="join">
      <QrCode text={joinAddress(room)} label={t("room.qr")} />
      <div>
        <p>{t("room.go-to")}</p>
        <p className="join-address" data-testid="join-address">
          {shownAddress(room)}
        </p>
        <p>
          {t("room.code")} <strong className="join-code">{room.code}</strong>
        </p>
        <p role="status" data-testid="followers">
          {connected ? t("room.followers", { followers: audience.followers }) : t("room.lost")}
        </p>
        {reachable ? null : <p className="fault">{t("room.unreachable")}</p>}
      </div>
    </div>
  );
}
