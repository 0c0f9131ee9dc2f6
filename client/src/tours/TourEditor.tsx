import { dateShown, PLAIN_LANGUAGE, type TourWithStops } from "@entente/core";
import { type Dispatch, type ReactNode, useEffect, useId, useReducer, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../language/language.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { presentTour } from "./go-to-stop.ts";
import { StopEditor } from "./StopEditor.tsx";
import { readOwnTour, storeOwnTour } from "./story-tours.ts";
import { TourFiles } from "./TourFiles.tsx";
import { changeDraft, type DraftAction, newDraft, stopFromView, type TourDraft } from "./tour-draft.ts";

interface TourEditorProps {
  /** A tour that replaces the stored one, which undo brings back; null to go on with the stored one. */
  readonly from: TourWithStops | null;
  readonly onDone: () => void;
}

/**
 * The editor of the reader's own tour. Each stop is made from the view shown. The browser stores the tour, and files
 * save it.
 */
export function TourEditor({ from, onDone }: TourEditorProps): ReactNode {
  const { whole } = useWorkspace();
  const { t, language: spoken } = useWords();
  const own = whole.index.dataset.language ?? PLAIN_LANGUAGE;
  const [language, setLanguage] = useState<Language>(spoken);
  const [kept] = useState(() => readOwnTour(whole));
  const [draft, change] = useReducer(changeDraft, null, () => {
    const tour = kept?.tour ?? null;
    const before = tour === null ? newDraft(t("tour.own")) : { current: tour, earlier: [] };
    return from === null ? before : changeDraft(before, { type: "load", tour: from });
  });
  const { current: tour } = draft;
  const isKept = useStoredTour(tour);
  return (
    <div className="tour-editor">
      {kept !== null && kept.tour === null ? <UnreadableTour text={kept.text} reason={kept.reason} /> : null}
      {isKept ? null : (
        <p className="fault" role="alert">
          {t("tour.not-kept")}
        </p>
      )}
      <TitleAndLanguage
        title={language === own ? tour.tour.title : (tour.tour.names[language] ?? "")}
        placeholder={tour.tour.title}
        language={language}
        onTitle={(title) => change({ type: "title", title, language, own })}
        onLanguage={setLanguage}
      />
      <DraftButtons draft={draft} own={own} change={change} />
      {tour.stops.length === 0 ? <p>{t("tour.add-how")}</p> : null}
      <ol className="stop-list">
        {tour.stops.map((stop, place) => (
          <li key={stop.id}>
            <StopEditor tour={tour} stop={stop} place={place} language={language} own={own} change={change} />
          </li>
        ))}
      </ol>
      <TourFiles tour={tour} onLoad={(loaded) => change({ type: "load", tour: loaded })} />
      <button type="button" className="button" onClick={onDone}>
        {t("tour.done")}
      </button>
    </div>
  );
}

interface DraftButtonsProps {
  readonly draft: TourDraft;
  /** The dataset's own language. */
  readonly own: string;
  readonly change: Dispatch<DraftAction>;
}

/** The buttons that add the view shown as a stop, undo the last change, and present the tour. */
function DraftButtons({ draft: { current, earlier }, own, change }: DraftButtonsProps): ReactNode {
  const workspace = useWorkspace();
  const { whole, clock, shown } = workspace;
  const words = useWords();
  const { t } = words;
  const add = (): void => {
    const [view] = shown.views;
    const focus = shown.focus.length > 0 ? shown.focus : shown.selection === null ? [] : [shown.selection];
    const date = dateShown(clock.state());
    change({ type: "add", stop: stopFromView(whole, date, view, focus, { words, own }) });
  };
  return (
    <div className="button-row">
      <button type="button" className="button" onClick={add}>
        {t("tour.add")}
      </button>
      <button
        type="button"
        className="button"
        disabled={earlier.length === 0}
        onClick={() => change({ type: "undo" })}
      >
        {t("tour.undo")}
      </button>
      <button
        type="button"
        className="button"
        disabled={current.stops.length === 0}
        onClick={() => presentTour(workspace, current)}
      >
        {t("tour.preview")}
      </button>
    </div>
  );
}

interface TitleAndLanguageProps {
  readonly title: string;
  readonly placeholder: string;
  readonly language: Language;
  readonly onTitle: (title: string) => void;
  readonly onLanguage: (language: Language) => void;
}

function TitleAndLanguage(props: TitleAndLanguageProps): ReactNode {
  const { title, placeholder, language, onTitle, onLanguage } = props;
  const { t } = useWords();
  const [titleId, languageId] = [useId(), useId()];
  return (
    <>
      <label htmlFor={languageId}>{t("tour.language")}</label>{" "}
      <select
        id={languageId}
        value={language}
        onChange={({ target }) => onLanguage(LANGUAGES.find((one) => one === target.value) ?? language)}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
      <label htmlFor={titleId}>{t("tour.title")}</label>
      <input
        id={titleId}
        type="text"
        lang={language}
        value={title}
        placeholder={placeholder}
        maxLength={120}
        onChange={({ target }) => onTitle(target.value)}
      />
    </>
  );
}

/**
 * Stores every change of the tour in the browser. False if the browser refuses; the page then asks before it is left.
 */
function useStoredTour(tour: TourWithStops): boolean {
  const { whole } = useWorkspace();
  const [isKept, setIsKept] = useState(true);
  const [first] = useState(tour);
  useEffect(() => {
    // An empty tour replaces the stored one only after a change.
    if (tour !== first || tour.stops.length > 0) setIsKept(storeOwnTour(whole, tour));
  }, [whole, tour, first]);
  useEffect(() => {
    if (isKept) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isKept]);
  return isKept;
}

/** Offers the text of a stored tour that the story no longer fits, so that it is not lost. */
function UnreadableTour({ text, reason }: { readonly text: string; readonly reason: string }): ReactNode {
  const { t } = useWords();
  return (
    <p className="fault" role="alert">
      {t("tour.unreadable", { reason })}{" "}
      <button
        type="button"
        className="link"
        onClick={() => saveFile("entente-tour.json", text, "application/json")}
      >
        {t("tour.save")}
      </button>
    </p>
  );
}
