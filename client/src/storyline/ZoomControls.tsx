import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon } from "../timeline/Icon.tsx";

const STEPS: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8];

interface ZoomControlsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** Stretches the years; at 1 the whole story fits. */
export function ZoomControls({ zoom, onZoom }: ZoomControlsProps): ReactNode {
  const { t, number } = useWords();
  const place = STEPS.indexOf(zoom);
  const [less, more] = [STEPS[place - 1], STEPS[place + 1]];
  return (
    <div className="zoom-controls">
      <button
        type="button"
        className="control"
        aria-label={t("storyline.zoom-out")}
        title={t("storyline.zoom-out")}
        aria-disabled={less === undefined}
        onClick={() => onZoom(less ?? zoom)}
      >
        <Icon name="minus" />
      </button>
      <span className="zoom-now" role="status">
        {t("storyline.zoom", { times: number(zoom) })}
      </span>
      <button
        type="button"
        className="control"
        aria-label={t("storyline.zoom-in")}
        title={t("storyline.zoom-in")}
        aria-disabled={more === undefined}
        onClick={() => onZoom(more ?? zoom)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
