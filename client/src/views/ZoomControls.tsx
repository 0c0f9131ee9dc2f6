import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon } from "../timeline/Icon.tsx";
import "./zoom-controls.css";

interface ZoomControlsProps {
  /** Ascending; `zoom` is one of them. */
  readonly steps: readonly number[];
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Larger and smaller, in steps. */
export function ZoomControls({ steps, zoom, onZoom }: ZoomControlsProps): ReactNode {
  const { t, number } = useWords();
  const place = steps.indexOf(zoom);
  const [less, more] = [steps[place - 1], steps[place + 1]];
  return (
    <div className="zoom-controls">
      <button
        type="button"
        className="control"
        aria-label={t("shell.zoom-out")}
        title={t("shell.zoom-out")}
        aria-disabled={less === undefined}
        onClick={() => onZoom(less ?? zoom)}
      >
        <Icon name="minus" />
      </button>
      <span className="zoom-now" role="status">
        {t("shell.zoom", { times: number(zoom) })}
      </span>
      <button
        type="button"
        className="control"
        aria-label={t("shell.zoom-in")}
        title={t("shell.zoom-in")}
        aria-disabled={more === undefined}
        onClick={() => onZoom(more ?? zoom)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
