import { readTourFile, stopsOf, type ToldTour, type TourStop, writeTourFile } from "@entente/core";
import type { Language } from "../language/language.ts";
import { keep, readKept } from "../preferences/kept.ts";
import type { Story } from "../story.ts";

/** The dataset's tours, and after them the reader's own, if there is one. */
export function toldTours(story: Story): readonly ToldTour[] {
  const { tours, tourStops } = story.index.dataset;
  const own = ownTour(story);
  const told = tours.map((tour) => ({ tour, stops: stopsOf(tourStops, tour.id) }));
  return own === null ? told : [...told.filter(({ tour }) => tour.id !== own.tour.id), own];
}

/** The reader's own tour of a story, kept by the browser until it is saved to a file. */
export function ownTour(story: Story): ToldTour | null {
  const text = readKept(keyOf(story));
  if (text === null) return null;
  try {
    return readTourFile(text, story.index);
  } catch {
    // A story imported anew may no longer have what the tour speaks of: then there is no tour of it.
    return null;
  }
}

export function keepOwnTour(story: Story, told: ToldTour | null): void {
  keep(
    keyOf(story),
    told === null || told.stops.length === 0 ? null : writeTourFile(told, story.index.dataset.id),
  );
}

function keyOf(story: Story): string {
  return `tour.${story.index.dataset.id}`;
}

/** A caption in the language shown, or in the dataset's own, which is then said to be English. */
export function captionOf(
  stop: TourStop,
  language: Language,
): { readonly text: string; readonly lang: string } {
  const translated = stop.names[language];
  return translated === undefined ? { text: stop.caption, lang: "en" } : { text: translated, lang: language };
}

export function titleOf({ tour }: ToldTour, language: Language): string {
  return tour.names[language] ?? tour.title;
}
