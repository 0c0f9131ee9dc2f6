import { PLAIN_LANGUAGE, type ToldTour } from "@entente/core";
import { type ReactNode, useState } from "react";
import { CitationList } from "../inspector/CitationList.tsx";
import { useWords } from "../language/LanguageProvider.tsx";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { PanelFrame } from "../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../workspace/workspace.ts";
import { goToStop, leaveTour, presentTour, stepTour, type TourNow, tourNow } from "./go-to-stop.ts";
import "./tours.css";
import { StopWords } from "./StopWords.tsx";
import { TourEditor } from "./TourEditor.tsx";
import { titleOf, toldTours } from "./told-tours.ts";
import { adapted } from "./tour-draft.ts";

/** The tours of the story: to go through, to present, and one to make oneself. */
export default function ToursPanel({ onClose }: PanelProps): ReactNode {
  const workspace = useWorkspace();
  const { t, language } = useWords();
  const [editing, setEditing] = useState(false);
  const [from, setFrom] = useState<ToldTour | null>(null);
  const edit = (one: ToldTour | null): void => {
    setFrom(one);
    setEditing(true);
  };
  const now = tourNow(workspace);
  const tours = toldTours(workspace.whole);
  return (
    <PanelFrame
      name="tours"
      kind={t("tour.name")}
      title={editing ? t("tour.own") : now === null ? t("tour.choose") : titleOf(now.told, language)}
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
  readonly tours: readonly ToldTour[];
  /** Goes on with one's own, or begins one from another. Absent where tours are only gone through: in the player. */
  readonly onEdit?: (from: ToldTour | null) => void;
  readonly onBegin?: () => void;
}

export function TourList({ tours, onEdit, onBegin }: TourListProps): ReactNode {
  const workspace = useWorkspace();
  const { t, language } = useWords();
  const own = workspace.whole.index.dataset.language ?? PLAIN_LANGUAGE;
  const isOwn = ({ tour }: ToldTour): boolean =>
    workspace.whole.index.dataset.tours.every(({ id }) => id !== tour.id);
  return (
    <>
      {tours.length === 0 ? <p>{t("tour.none")}</p> : null}
      <ul className="tour-list">
        {tours.map((told) => (
          <li key={told.tour.id}>
            <h3>
              {isOwn(told) ? (
                titleOf(told, language)
              ) : (
                <InLanguage of={told.tour.names}>{titleOf(told, language)}</InLanguage>
              )}
            </h3>
            <p className="fact-when">{t("tour.stops", { stops: told.stops.length })}</p>
            <div className="button-row">
              <button
                type="button"
                className="button"
                onClick={() => {
                  goToStop(workspace, told, 0);
                  onBegin?.();
                }}
              >
                {t("tour.begin")}
              </button>
              {onEdit === undefined ? null : (
                <button type="button" className="button" onClick={() => presentTour(workspace, told)}>
                  {t("tour.present")}
                </button>
              )}
              {onEdit === undefined || isOwn(told) ? null : (
                <button type="button" className="button" onClick={() => onEdit(adapted(told, own))}>
                  {t("tour.adapt")}
                </button>
              )}
            </div>
          </li>
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

function TourUnderWay({ now }: { readonly now: TourNow }): ReactNode {
  const workspace = useWorkspace();
  const { t } = useWords();
  const { told, stop, place } = now;
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
        <span className="tour-count">{t("tour.count", { place: place + 1, stops: told.stops.length })}</span>
        <button
          type="button"
          className="button"
          disabled={place === told.stops.length - 1}
          onClick={() => stepTour(workspace, now, 1)}
        >
          {t("tour.next")}
        </button>
      </div>
      <StopsAndSources now={now} />
    </>
  );
}

/** What proves the caption of the stop shown, every other stop, and the way out. */
export function StopsAndSources({ now }: { readonly now: TourNow }): ReactNode {
  const workspace = useWorkspace();
  const { t, dates } = useWords();
  const { told, stop, place } = now;
  return (
    <>
      <section className="facts">
        <h3>{t("tour.sources")}</h3>
        <CitationList index={workspace.whole.index} citations={stop.citations} />
      </section>
      <section className="facts">
        <h3>{t("tour.all-stops")}</h3>
        <ol className="stop-list">
          {told.stops.map((one, number) => (
            <li key={one.id} className={number === place ? "here" : ""}>
              <button
                type="button"
                className="link"
                aria-current={number === place ? "step" : undefined}
                onClick={() => goToStop(workspace, told, number)}
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
