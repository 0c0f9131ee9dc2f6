import { dateShown, type PlayState } from "@entente/core";
import { type ReactNode, useEffect, useState } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { useClock } from "../../playback/use-clock.ts";
import { LegendList } from "../../story-text/Legend.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";
import { shownAddress } from "../state/join-address.ts";

const AWAKE_MILLISECONDS = 2_500;

/** The date, the legend and the address to join, and a button to leave that is shown while the pointer moves. */
export function PresentHeader({ onLeave }: { readonly onLeave: () => void }): ReactNode {
  const { t } = useWords();
  const { following } = useClassroom();
  const { shown } = useWorkspace();
  const awake = useIsPointerAwake();
  return (
    <header className="presentation-header">
      <div className="presentation-corner">
        {following === null ? <JoinLine /> : null}
        {shown.views[0] === "network" ? (
          <div className="presentation-legend" data-over-stage="">
            <LegendList isPinned={false} />
          </div>
        ) : null}
        {following === null ? (
          <button
            type="button"
            className={awake ? "presentation-leave awake" : "presentation-leave"}
            onPointerDown={(event) => event.preventDefault()}
            onClick={onLeave}
          >
            <Icon name="close" />
            <span>{t("present.leave")}</span>
          </button>
        ) : following.connected ? null : (
          <p className="presentation-lost" role="status">
            {t("room.lost")}
          </p>
        )}
      </div>
      <LargeDate />
    </header>
  );
}

function LargeDate(): ReactNode {
  const { clock } = useWorkspace();
  const { dates } = useWords();
  const headlineOf = (state: PlayState) => dates.headline(dateShown(state), state.playing);
  const small = useClock(clock, (state) => headlineOf(state).small);
  const large = useClock(clock, (state) => headlineOf(state).large);
  return (
    <p className="presentation-date" data-over-stage="" data-testid="headline-date">
      <span className={dates.kind === "NONE" ? "no-dates" : "month"}>{small}</span>{" "}
      <span className="year-large">{large}</span>
    </p>
  );
}

/** The short address of the room and the number of followers. */
function JoinLine(): ReactNode {
  const { room, audience, connected } = useClassroom();
  const { t } = useWords();
  if (room === null) return null;
  return (
    <p className="presentation-join" data-over-stage="" data-testid="join-line">
      <strong>{shownAddress(room)}</strong>
      <span>{connected ? t("room.followers", { followers: audience.followers }) : t("room.lost")}</span>
    </p>
  );
}

function useIsPointerAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const wake = (): void => {
      setAwake(true);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), AWAKE_MILLISECONDS);
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("pointerdown", wake);
    return () => {
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("pointerdown", wake);
      if (timer !== null) clearTimeout(timer);
    };
  }, []);
  return awake;
}
