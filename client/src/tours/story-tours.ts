import { readTourFile, stopsOf, type TourStop, type TourWithStops, writeTourFile } from "@entente/core";
import { readStored, storeValue } from "../browser/local-storage.ts";
import type { Language } from "../language/language.ts";
import type { Story } from "../story/story.ts";

/** The dataset's tours, followed by the reader's own if there is one. */
export function toursOf(story: Story): readonly TourWithStops[] {
  const { dataset } = story.index;
  const own = ownTourOf(story);
  const tours = dataset.tours.map((tour) => ({ tour, stops: stopsOf(dataset.tourStops, tour.id) }));
  return own === null ? tours : [...tours.filter(({ tour }) => tour.id !== own.tour.id), own];
}

/** The reader's own tour of a story, as the browser stores it; null if there is none or it no longer fits the story. */
export function ownTourOf(story: Story): TourWithStops | null {
  return readOwnTour(story)?.tour ?? null;
}

/**
 * The stored text of the reader's own tour, and the tour, or the reason why it no longer fits the story. Null if none
 * is stored.
 */
export function readOwnTour(
  story: Story,
): { readonly tour: TourWithStops | null; readonly text: string; readonly reason: string } | null {
  const text = readStored(storageName(story));
  if (text === null) return null;
  try {
    return { tour: readTourFile(text, story.index, "DRAFT"), text, reason: "" };
  } catch (error) {
    return { tour: null, text, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Stores the reader's own tour; one without stops is removed. False if the browser refuses. */
export function storeOwnTour(story: Story, tour: TourWithStops): boolean {
  return storeValue(
    storageName(story),
    tour.stops.length === 0 ? null : writeTourFile(tour, story.index.dataset.id),
  );
}

function storageName(story: Story): string {
  return `tour.${story.index.dataset.id}`;
}

/** The caption of a stop in a language, or else in the dataset's own. */
export function stopCaption(stop: TourStop, language: Language): string {
  return stop.names[language] ?? stop.caption;
}

export function tourTitle({ tour }: TourWithStops, language: Language): string {
  return tour.names[language] ?? tour.title;
}
