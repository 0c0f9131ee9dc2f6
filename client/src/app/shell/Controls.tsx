import { SPEEDS, type StoryTime } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Words } from "../../language/words.ts";
import { useClock } from "../../playback/use-clock.ts";
import { TIME_COMMANDS } from "../../timeline/commands.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { CommandButton, Toolbar } from "./Toolbar.tsx";

const DAYS_PER_MONTH = 365.2425 / 12;

/** The buttons for playing, where something moves, and the page's toolbar beside them. */
export function Controls(): ReactNode {
  const { story } = useWorkspace();
  return (
    <div className="control-rows">
      {story.isStill ? null : <PlayControls />}
      <Toolbar />
    </div>
  );
}

function PlayControls(): ReactNode {
  const { clock, story } = useWorkspace();
  const words = useWords();
  const playing = useClock(clock, (state) => state.playing);
  const direction = useClock(clock, (state) => state.direction);
  const speed = useClock(clock, (state) => state.monthsPerSecond);
  const named = (id: string): ReactNode => {
    const command = TIME_COMMANDS.find((one) => one.id === id);
    return command === undefined ? null : <CommandButton command={command} />;
  };
  const toggle = words.t(playing ? "timeline.pause" : "timeline.play");
  return (
    <div className="controls" role="toolbar" aria-label={words.t("timeline.playing")}>
      {named("previous-change")}
      <button
        type="button"
        className="control control-toggle"
        aria-label={`${toggle} (␣)`}
        title={`${toggle} (␣)`}
        onClick={() => clock.dispatch({ type: "toggle" })}
      >
        <Icon name={playing ? "pause" : direction === 1 ? "play" : "play-back"} />
      </button>
      {named("next-change")}
      {named("reverse")}
      <span className="speed">
        <SpeedButton command="slower" disabled={speed === SPEEDS[0]} />
        <output className="speed-value" aria-label={words.t("timeline.speed")}>
          {speedInWords(speed, story.time, words)}
        </output>
        <SpeedButton command="faster" disabled={speed === SPEEDS.at(-1)} />
      </span>
    </div>
  );
}

interface SpeedButtonProps {
  readonly command: "slower" | "faster";
  readonly disabled: boolean;
}

function SpeedButton({ command, disabled }: SpeedButtonProps): ReactNode {
  const { clock } = useWorkspace();
  const { t } = useWords();
  const label = `${t(`timeline.${command}`)} (${command === "slower" ? "−" : "+"})`;
  return (
    <button
      type="button"
      className="control"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={() => clock.dispatch({ type: command })}
    >
      <Icon name={command === "slower" ? "minus" : "plus"} />
    </button>
  );
}

function speedInWords(monthsPerSecond: number, time: StoryTime, { t }: Words): string {
  const days = monthsPerSecond * DAYS_PER_MONTH;
  const isCounted = time.kind === "COUNTED";
  if (days < 0.75) {
    const seconds = Math.round(1 / days);
    return t(isCounted ? "timeline.seconds-a-step" : "timeline.seconds-a-day", { seconds });
  }
  if (isCounted) return t("timeline.steps-a-second", { steps: Math.round(days) });
  if (monthsPerSecond < 1) {
    return days < 7
      ? t("timeline.days-a-second", { days: Math.round(days) })
      : t("timeline.weeks-a-second", { weeks: Math.round(days / 7) });
  }
  return monthsPerSecond % 12 === 0
    ? t("timeline.years-a-second", { years: monthsPerSecond / 12 })
    : t("timeline.months-a-second", { months: monthsPerSecond });
}
