import type { KeyboardEvent, ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import type { ZoomStep } from "./zoom-commands.ts";
import "./zoom-controls.css";

interface ZoomControlsProps {
  /** At 1 the whole view fits. */
  readonly zoom: number;
  /** Whether the zoom is at either end. */
  readonly isLeast: boolean;
  readonly isMost: boolean;
  readonly onStep: (step: ZoomStep) => void;
  /** Pans a view that a drag moves, so that the arrow keys do so too while a button here has the focus. */
  readonly onPan?: (direction: readonly [x: number, y: number]) => void;
}

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ICONS: Readonly<Record<ZoomStep, IconName>> = { out: "minus", in: "plus", whole: "fit" };

/** The buttons that zoom in, zoom out and show the whole view. */
export function ZoomControls({ zoom, isLeast, isMost, onStep, onPan }: ZoomControlsProps): ReactNode {
  const { t, number } = useWords();
  const panByKey = (event: KeyboardEvent): void => {
    const direction = ARROWS[event.key];
    if (direction === undefined || onPan === undefined) return;
    event.preventDefault();
    onPan(direction);
  };
  const button = (step: ZoomStep, key: string, isOff: boolean): ReactNode => {
    const words = t(`shell.zoom-${step}`);
    return (
      <button
        type="button"
        className="control"
        data-zoom={step}
        aria-label={words}
        title={`${words} (${key})`}
        aria-disabled={isOff}
        onClick={() => onStep(step)}
      >
        <Icon name={ICONS[step]} />
      </button>
    );
  };
  return (
    <div className="zoom-controls" role="toolbar" aria-label={t("shell.zoom-name")} onKeyDown={panByKey}>
      {button("out", "j", isLeast)}
      <span className="zoom-now" role="status">
        {t("shell.zoom", { times: number(zoom, { maximumFractionDigits: 2 }) })}
      </span>
      {button("in", "k", isMost)}
      {button("whole", "0", zoom === 1)}
    </div>
  );
}
