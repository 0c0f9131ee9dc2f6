import { PLAIN_LANGUAGE, type TourWithStops } from "@entente/core";
import { type ReactNode, useState } from "react";
import { CitationList } from "../inspector/CitationList.tsx";
import { useWords } from "../language/LanguageProvider.tsx";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { type CurrentStop, currentStop, goToStop, leaveTour, presentTour, stepTour } from "./go-to-stop.ts";
import "./tours.css";
import { StopWords } from "./StopWords.tsx";
import { toursOf, tourTitle } from "./story-tours.ts";
import { TourEditor } from "./TourEditor.tsx";
import { adaptTour } from "./tour-draft.ts";

/** The panel of tours: to go through, to present, and to edit one's own. */
export default function ToursPanel({ onClose }: PanelProps): ReactNode {
  const workspace = useWorkspace();
  const { t, language } = useWords();
  const [editing, setEditing] = useState(false);
  const [from, setFrom] = useState<TourWithStops | null>(null);
  const edit = (one: TourWithStops | null): void => {
    setFrom(one);
    setEditing(true);
  };
  const now = currentStop(workspace);
  const tours = toursOf(workspace.whole);
  return (
    <PanelFrame
      name="tours"
      kind={t("tour.name")}
      title={editing ? t("tour.own") : now === null ? t("tour.choose") : tourTitle(now.tour, language)}
      onClose={onClose}
    >
      {editing ? (
        <TourEditor from={from} onDone={() => setEditing(false)} />
      ) : now === null ? (
        <TourList tours={tours} onEdit={edit} />
      ) : (
        <TourUnderWay now={now} />
      )}
    </PanelFrame>
  );
}

interface TourListProps {
  readonly tours: readonly TourWithStops[];
  /** Opens the editor, with a tour to begin from or null. Absent in the player, which has no editor. */
  readonly onEdit?: (from: TourWithStops | null) => void;
  readonly onBegin?: () => void;
}

export function TourList({ tours, onEdit, onBegin }: TourListProps): ReactNode {
  const { dataset } = useWorkspace().whole.index;
  const { t } = useWords();
  const isOwn = ({ tour }: TourWithStops): boolean => dataset.tours.every(({ id }) => id !== tour.id);
  return (
    <>
      {tours.length === 0 ? <p>{t("tour.none")}</p> : null}
      <ul className="tour-list">
        {tours.map((tour) => (
          <TourItem key={tour.tour.id} tour={tour} isOwn={isOwn(tour)} onEdit={onEdit} onBegin={onBegin} />
        ))}
      </ul>
      {onEdit === undefined ? null : (
        <button type="button" className="button" onClick={() => onEdit(null)}>
          {t(tours.some(isOwn) ? "tour.go-on" : "tour.make")}
        </button>
      )}
    </>
  );
}

interface TourItemProps {
  readonly tour: TourWithStops;
  /** True for the reader's own tour. */
  readonly isOwn: boolean;
  readonly onEdit: TourListProps["onEdit"] | undefined;
  readonly onBegin: (() => void) | undefined;
}

/** One tour, with buttons to begin, present and adapt it. */
function TourItem({ tour, isOwn, onEdit, onBegin }: TourItemProps): ReactNode {
  const workspace = useWorkspace();
  const { t, language } = useWords();
  const own = workspace.whole.index.dataset.language ?? PLAIN_LANGUAGE;
  const title = tourTitle(tour, language);
  const begin = (): void => {
    goToStop(workspace, tour, 0);
    onBegin?.();
  };
  return (
    <li>
      <h3>{isOwn ? title : <InLanguage of={tour.tour.names}>{title}</InLanguage>}</h3>
      <p className="fact-when">{t("tour.stops", { stops: tour.stops.length })}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={begin}>
          {t("tour.begin")}
        </button>
        {onEdit === undefined ? null : (
          <button type="button" className="button" onClick={() => presentTour(workspace, tour)}>
            {t("tour.present")}
          </button>
        )}
        {onEdit === undefined || isOwn ? null : (
          <button type="button" className="button" onClick={() => onEdit(adaptTour(tour, own))}>
            {t("tour.adapt")}
          </button>
        )}
      </div>
    </li>
  );
}

function TourUnderWay({ now }: { readonly now: CurrentStop }): ReactNode {
  const workspace = useWorkspace();
  const { t } = useWords();
  const { tour, stop, place } = now;
  return (
    <>
      <p className="tour-caption" aria-live="polite">
        <StopWords stop={stop} />
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={place === 0}
          onClick={() => stepTour(workspace, now, -1)}
        >
          {t("tour.previous")}
        </button>
        <span className="tour-count">{t("tour.count", { place: place + 1, stops: tour.stops.length })}</span>
        <button
          type="button"
          className="button"
          disabled={place === tour.stops.length - 1}
          onClick={() => stepTour(workspace, now, 1)}
        >
          {t("tour.next")}
        </button>
      </div>
      <StopsAndSources now={now} />
    </>
  );
}

/** The sources of the current stop, the list of all stops, and the button to leave the tour. */
export function StopsAndSources({ now }: { readonly now: CurrentStop }): ReactNode {
  const workspace = useWorkspace();
  const { t, dates } = useWords();
  const { tour, stop, place } = now;
  return (
    <>
      <section className="facts">
        <h3>{t("tour.sources")}</h3>
        <CitationList index={workspace.whole.index} citations={stop.citations} />
      </section>
      <section className="facts">
        <h3>{t("tour.all-stops")}</h3>
        <ol className="stop-list">
          {tour.stops.map((one, number) => (
            <li key={one.id} className={number === place ? "here" : ""}>
              <button
                type="button"
                className="link"
                aria-current={number === place ? "step" : undefined}
                onClick={() => goToStop(workspace, tour, number)}
              >
                {dates.event(one.date.text)}
              </button>
              <p>
                <StopWords stop={one} />
              </p>
            </li>
          ))}
        </ol>
      </section>
      <button type="button" className="button" onClick={() => leaveTour(workspace)}>
        {t("tour.leave")}
      </button>
    </>
  );
}
