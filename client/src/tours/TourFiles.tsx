import { readTourFile, type ToldTour, TourFileError, writeTourFile, writeTourTables } from "@entente/core";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { tourTitle } from "./story-tours.ts";
import { type ChosenFile, readTourTables } from "./tour-tables.ts";

/** The greatest size of a tour file in bytes, because a file is read whole. */
const LARGEST_FILE = 1_000_000;

interface TourFilesProps {
  readonly tour: ToldTour;
  readonly onLoad: (tour: ToldTour) => void;
}

/** Saves and loads tours: one JSON file, or the two tables of a dataset package. */
export function TourFiles({ tour, onLoad }: TourFilesProps): ReactNode {
  const { whole } = useWorkspace();
  const { t, language } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<readonly ToldTour[]>([]);
  const { index } = whole;
  const take = (one: ToldTour): void => {
    setFound([]);
    onLoad(one);
  };
  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    if (files.length === 0) return;
    setFault(null);
    setFound([]);
    try {
      const [first, ...others] = await toursIn(files, t("tour.too-large"), (chosen) =>
        chosen.every(({ name }) => /\.csv$/i.test(name))
          ? readTourTables(chosen, index)
          : chosen.map(({ text }) => readTourFile(text, index)),
      );
      if (first !== undefined && others.length === 0) onLoad(first);
      else if (first !== undefined) setFound([first, ...others]);
    } catch (error) {
      const file = files.map(({ name }) => name).join(", ");
      setFault(t("tour.bad-file", { file, reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  const unsaid = unsaidIn(tour);
  const name = `${index.dataset.id}-tour`;
  const saveTables = (): void => {
    const tables = writeTourTables(tour);
    saveFile("tours.csv", tables.tours, "text/csv");
    saveFile("tour-stops.csv", tables.stops, "text/csv");
  };
  return (
    <>
      {tour.stops.length > 0 && unsaid !== null ? (
        <p className="fact-when" id="tour-unsaid">
          {unsaid === 0 ? t("tour.no-title") : t("tour.no-caption", { number: unsaid })}
        </p>
      ) : null}
      <div className="button-row">
        <SaveButton
          words={t("tour.save")}
          unsaid={unsaid}
          onSave={() => saveFile(`${name}.json`, writeTourFile(tour, index.dataset.id), "application/json")}
        />
        <SaveButton words={t("tour.save-tables")} unsaid={unsaid} onSave={saveTables} />
        <label className="button file-button">
          {t("tour.load")}
          <input
            type="file"
            className="hidden"
            multiple
            accept=".json,application/json,.csv,text/csv"
            onChange={(event) => void load(event)}
          />
        </label>
      </div>
      {found.length === 0 ? null : (
        <fieldset className="button-row">
          <legend>{t("tour.which")}</legend>
          {found.map((one) => (
            <button type="button" className="button" key={one.tour.id} onClick={() => take(one)}>
              {tourTitle(one, language)}
            </button>
          ))}
        </fieldset>
      )}
      {fault === null ? null : (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}

interface SaveButtonProps {
  readonly words: string;
  readonly unsaid: number | null;
  readonly onSave: () => void;
}

function SaveButton({ words, unsaid, onSave }: SaveButtonProps): ReactNode {
  return (
    <button type="button" className="button" disabled={unsaid !== null} onClick={onSave}>
      {words}
    </button>
  );
}

/**
 * The first text missing from a tour: 0 for the title, or the number of the stop without a caption; null if none is
 * missing.
 */
function unsaidIn({ tour, stops }: ToldTour): number | null {
  if (tour.title.trim() === "" || stops.length === 0) return 0;
  return stops.find(({ caption }) => caption.trim() === "")?.number ?? null;
}

async function toursIn(
  files: readonly File[],
  tooLarge: string,
  read: (chosen: readonly ChosenFile[]) => readonly ToldTour[],
): Promise<readonly ToldTour[]> {
  if (files.some(({ size }) => size > LARGEST_FILE)) throw new TourFileError(tooLarge);
  return read(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))));
}
