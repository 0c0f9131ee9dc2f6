import { SPEEDS } from "@entente/core";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import type { KeyCommand } from "./keys.ts";
import type { PlayClock } from "./play-clock.ts";
import { useClock } from "./use-clock.ts";

interface ControlsProps {
  readonly clock: PlayClock;
  readonly run: (command: KeyCommand) => void;
}

/** Everything the keys do, for the pointer. */
export function Controls({ clock, run }: ControlsProps): ReactNode {
  const playing = useClock(clock, (state) => state.playing);
  const direction = useClock(clock, (state) => state.direction);
  const speed = useClock(clock, (state) => state.monthsPerSecond);
  const button = (command: KeyCommand, icon: IconName, label: string, pressed?: boolean): ReactNode => (
    <button
      type="button"
      className={`control control-${command}`}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
      onClick={() => run(command)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="controls" role="toolbar" aria-label="Playing">
      {button("previous-change", "previous", "Previous change (←)")}
      {button(
        "toggle",
        playing ? "pause" : direction === 1 ? "play" : "play-back",
        playing ? "Pause (space)" : "Play (space)",
      )}
      {button("next-change", "next", "Next change (→)")}
      {button("reverse", "reverse", "Play backwards (r)", direction === -1)}
      <span className="speed">
        <button
          type="button"
          className="control"
          aria-label="Slower (−)"
          title="Slower (−)"
          disabled={speed === SPEEDS[0]}
          onClick={() => run("slower")}
        >
          <Icon name="minus" />
        </button>
        <output className="speed-value" aria-label="Speed">
          {speedInWords(speed)}
        </output>
        <button
          type="button"
          className="control"
          aria-label="Faster (+)"
          title="Faster (+)"
          disabled={speed === SPEEDS.at(-1)}
          onClick={() => run("faster")}
        >
          <Icon name="plus" />
        </button>
      </span>
      {button("list", "list", "List of everything (l)")}
      {button("full-screen", "full-screen", "Full screen (f)")}
      {button("help", "help", "Keys (?)")}
    </div>
  );
}

function speedInWords(monthsPerSecond: number): string {
  if (monthsPerSecond % 12 === 0)
    return monthsPerSecond === 12 ? "1 year/s" : `${monthsPerSecond / 12} years/s`;
  return monthsPerSecond === 1 ? "1 month/s" : `${monthsPerSecond} months/s`;
}
