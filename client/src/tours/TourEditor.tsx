import {
  dateShown,
  LONGEST_CAPTION,
  readTourFile,
  TourFileError,
  writeTourFile,
  writeTourTables,
} from "@entente/core";
import { type ChangeEvent, type ReactNode, useEffect, useId, useReducer, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { goToStop } from "./go-to-stop.ts";
import { saveFile } from "./save-file.ts";
import { keepOwnTour, ownTour } from "./told-tours.ts";
import { changeDraft, newDraft, stopOfMoment } from "./tour-draft.ts";

/** More than this is no tour: a file is read whole. */
const LARGEST_FILE = 1_000_000;

/** A tour of one's own, stop by stop from the moments shown; the browser keeps it, a file carries it elsewhere. */
export function TourEditor({ onDone }: { readonly onDone: () => void }): ReactNode {
  const workspace = useWorkspace();
  const { whole, clock, shown } = workspace;
  const { t, dates } = useWords();
  const [draft, change] = useReducer(changeDraft, null, () => {
    const own = ownTour(whole);
    return own === null ? newDraft(t("tour.own")) : { told: own, before: [] };
  });
  const [fault, setFault] = useState<string | null>(null);
  const titleId = useId();
  const { told, before } = draft;
  useEffect(() => keepOwnTour(whole, told), [whole, told]);
  const add = (): void => {
    const [view] = shown.views;
    const focus = shown.focus.length > 0 ? shown.focus : shown.selection === null ? [] : [shown.selection];
    change({ type: "add", stop: stopOfMoment(whole, dateShown(clock.state()), view, focus) });
  };
  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file === undefined) return;
    try {
      if (file.size > LARGEST_FILE) throw new TourFileError(t("tour.too-large"));
      change({ type: "load", told: readTourFile(await file.text(), whole.index) });
      setFault(null);
    } catch (error) {
      setFault(
        t("tour.bad-file", {
          file: file.name,
          reason: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  };
  const name = `${whole.index.dataset.id}-tour`;
  const tables = writeTourTables(told);
  return (
    <div className="tour-editor">
      <label htmlFor={titleId}>{t("tour.title")}</label>
      <input
        id={titleId}
        type="text"
        value={told.tour.title}
        maxLength={120}
        onChange={(event) => change({ type: "title", title: event.target.value })}
      />
      <div className="button-row">
        <button type="button" className="button" onClick={add}>
          {t("tour.add")}
        </button>
        <button
          type="button"
          className="button"
          disabled={before.length === 0}
          onClick={() => change({ type: "undo" })}
        >
          {t("tour.undo")}
        </button>
      </div>
      {told.stops.length === 0 ? <p>{t("tour.add-how")}</p> : null}
      <ol className="stop-list">
        {told.stops.map((stop, place) => (
          <li key={stop.id}>
            <div className="stop-head">
              <button type="button" className="link" onClick={() => goToStop(workspace, told, place)}>
                {dates.event(stop.date.text)}
              </button>
              <span className="stop-tools">
                <button
                  type="button"
                  className="link"
                  disabled={place === 0}
                  aria-label={t("tour.up-stop", { number: place + 1 })}
                  onClick={() => change({ type: "move", place, by: -1 })}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="link"
                  disabled={place === told.stops.length - 1}
                  aria-label={t("tour.down-stop", { number: place + 1 })}
                  onClick={() => change({ type: "move", place, by: 1 })}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={t("tour.delete-stop", { number: place + 1 })}
                  onClick={() => change({ type: "delete", place })}
                >
                  ✕
                </button>
              </span>
            </div>
            <textarea
              aria-label={t("tour.caption-of", { number: place + 1 })}
              rows={3}
              maxLength={LONGEST_CAPTION}
              value={stop.caption}
              onChange={(event) => change({ type: "caption", place, caption: event.target.value })}
            />
          </li>
        ))}
      </ol>
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={told.stops.length === 0}
          onClick={() =>
            saveFile(`${name}.json`, "application/json", writeTourFile(told, whole.index.dataset.id))
          }
        >
          {t("tour.save")}
        </button>
        <button
          type="button"
          className="button"
          disabled={told.stops.length === 0}
          onClick={() => {
            saveFile("tours.csv", "text/csv", tables.tours);
            saveFile("tour-stops.csv", "text/csv", tables.stops);
          }}
        >
          {t("tour.save-tables")}
        </button>
        <label className="button file-button">
          {t("tour.load")}
          <input
            type="file"
            className="hidden"
            accept=".json,application/json"
            onChange={(event) => void load(event)}
          />
        </label>
      </div>
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <button type="button" className="button" onClick={onDone}>
        {t("tour.done")}
      </button>
    </div>
  );
}
