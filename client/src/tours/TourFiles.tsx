import {
  readTourFile,
  type StoryIndex,
  TourFileError,
  type TourWithStops,
  writeTourFile,
  writeTourTables,
} from "@entente/core";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { tourTitle } from "./story-tours.ts";
import { readTourTables } from "./tour-tables.ts";

/** The greatest size of a tour file in bytes, because a file is read whole. */
const LARGEST_FILE = 1_000_000;

interface TourFilesProps {
  readonly tour: TourWithStops;
  readonly onLoad: (tour: TourWithStops) => void;
}

/** Saves and loads tours: one JSON file, or the two tables of a dataset package. */
export function TourFiles({ tour, onLoad }: TourFilesProps): ReactNode {
  const { t, language } = useWords();
  const { fault, found, load, choose } = useTourLoading(onLoad);
  const missing = missingText(tour);
  return (
    <>
      {tour.stops.length > 0 && missing !== null ? (
        <p className="fact-when" id="tour-unsaid">
          {missing === 0 ? t("tour.no-title") : t("tour.no-caption", { number: missing })}
        </p>
      ) : null}
      <div className="button-row">
        <SaveButtons tour={tour} disabled={missing !== null} />
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
            <button type="button" className="button" key={one.tour.id} onClick={() => choose(one)}>
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

interface TourLoading {
  readonly fault: string | null;
  /** The tours of a file that has several; empty once one is chosen. */
  readonly found: readonly TourWithStops[];
  readonly load: (event: ChangeEvent<HTMLInputElement>) => Promise<void>;
  readonly choose: (tour: TourWithStops) => void;
}

/** Reads the chosen files. A single tour is passed on at once; of several the reader chooses one. */
function useTourLoading(onLoad: (tour: TourWithStops) => void): TourLoading {
  const { index } = useWorkspace().whole;
  const { t } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<readonly TourWithStops[]>([]);
  const choose = (tour: TourWithStops): void => {
    setFound([]);
    onLoad(tour);
  };
  const load = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    if (files.length === 0) return;
    setFault(null);
    setFound([]);
    try {
      const [first, ...others] = await readTours(files, index, t("tour.too-large"));
      if (first !== undefined && others.length === 0) onLoad(first);
      else if (first !== undefined) setFound([first, ...others]);
    } catch (error) {
      const file = files.map(({ name }) => name).join(", ");
      setFault(t("tour.bad-file", { file, reason: error instanceof Error ? error.message : String(error) }));
    }
  };
  return { fault, found, load, choose };
}

interface SaveButtonsProps {
  readonly tour: TourWithStops;
  readonly disabled: boolean;
}

function SaveButtons({ tour, disabled }: SaveButtonsProps): ReactNode {
  const { id } = useWorkspace().whole.index.dataset;
  const { t } = useWords();
  const saveTables = (): void => {
    const tables = writeTourTables(tour);
    saveFile("tours.csv", tables.tours, "text/csv");
    saveFile("tour-stops.csv", tables.stops, "text/csv");
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={disabled}
        onClick={() => saveFile(`${id}-tour.json`, writeTourFile(tour, id), "application/json")}
      >
        {t("tour.save")}
      </button>
      <button type="button" className="button" disabled={disabled} onClick={saveTables}>
        {t("tour.save-tables")}
      </button>
    </>
  );
}

/**
 * The first text missing from a tour: 0 for the title, or the number of the stop without a caption; null if none is.
 */
function missingText({ tour, stops }: TourWithStops): number | null {
  if (tour.title.trim() === "" || stops.length === 0) return 0;
  return stops.find(({ caption }) => caption.trim() === "")?.number ?? null;
}

/** Reads tours from CSV tables, or else from JSON files. Throws TourFileError. */
async function readTours(
  files: readonly File[],
  index: StoryIndex,
  tooLarge: string,
): Promise<readonly TourWithStops[]> {
  if (files.some(({ size }) => size > LARGEST_FILE)) throw new TourFileError(tooLarge);
  const chosen = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  return chosen.every(({ name }) => /\.csv$/i.test(name))
    ? readTourTables(chosen, index)
    : chosen.map(({ text }) => readTourFile(text, index));
}
