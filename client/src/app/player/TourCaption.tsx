import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { SourceLine } from "../../story-text/SourceLine.tsx";
import { type CurrentStop, goToStop, leaveTour, stepTour } from "../../tours/go-to-stop.ts";
import { StopWords } from "../../tours/StopWords.tsx";
import { stopCaption } from "../../tours/story-tours.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";

/** Captions of more letters are set smaller, so that they fit on two lines. */
const LONG = 110;

/** The caption of a stop with its date and source, and the buttons to go on. */
export function TourCaption({ now }: { readonly now: CurrentStop }): ReactNode {
  const { openPanel } = useWorkspace();
  const { t, language, dates } = useWords();
  const { stop } = now;
  return (
    <div className="tour-caption-area">
      <p
        className={stopCaption(stop, language).length > LONG ? "tour-words long" : "tour-words"}
        aria-live="polite"
        data-testid="stop-caption"
      >
        <StopWords stop={stop} />
      </p>
      <div className="tour-foot">
        <StopSteps now={now} />
        <p className="tour-when">{dates.event(stop.date.text)}</p>
        <SourceLine citations={stop.citations} />
        {stop.citations.length === 0 ? null : (
          <button type="button" className="link source-link" onClick={() => openPanel("tours")}>
            {t("tour.sources")}
          </button>
        )}
      </div>
    </div>
  );
}

/** The number of the current stop, which shows it again, and the buttons to the stops beside it and out of the tour. */
function StopSteps({ now }: { readonly now: CurrentStop }): ReactNode {
  const workspace = useWorkspace();
  const { t } = useWords();
  const { tour, place } = now;
  const count = { place: place + 1, stops: tour.stops.length };
  return (
    <div className="tour-steps" role="toolbar" aria-label={t("tour.name")}>
      <Step
        name={`${t("tour.previous")} (Page ↑)`}
        icon="previous"
        disabled={place === 0}
        onStep={() => stepTour(workspace, now, -1)}
      />
      <button
        type="button"
        className="tour-count"
        aria-label={t("tour.again", count)}
        title={t("tour.again", count)}
        onClick={() => goToStop(workspace, tour, place)}
        data-testid="stop-count"
      >
        {t("tour.count", count)}
      </button>
      <Step
        name={`${t("tour.next")} (Page ↓)`}
        icon="next"
        disabled={count.place === count.stops}
        onStep={() => stepTour(workspace, now, 1)}
      />
      <Step name={t("tour.leave")} icon="close" onStep={() => leaveTour(workspace)} />
    </div>
  );
}

interface StepProps {
  readonly name: string;
  readonly icon: "previous" | "next" | "close";
  readonly disabled?: boolean;
  readonly onStep: () => void;
}

function Step({ name, icon, disabled = false, onStep }: StepProps): ReactNode {
  return (
    <button
      type="button"
      className="control"
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onStep}
    >
      <Icon name={icon} />
    </button>
  );
}
