import { readTourFile, stopsOf, type ToldTour, type TourStop, writeTourFile } from "@entente/core";
import { keep, readKept } from "../browser/kept.ts";
import type { Language } from "../language/language.ts";
import type { Story } from "../story/story.ts";

/** The dataset's tours, and after them the reader's own, if there is one. */
export function toldTours(story: Story): readonly ToldTour[] {
  const { tours, tourStops } = story.index.dataset;
  const own = ownTour(story);
  const told = tours.map((tour) => ({ tour, stops: stopsOf(tourStops, tour.id) }));
  return own === null ? told : [...told.filter(({ tour }) => tour.id !== own.tour.id), own];
}

/** The reader's own tour of a story, kept by the browser until it is saved to a file; null where there is none. */
export function ownTour(story: Story): ToldTour | null {
  return readOwnTour(story)?.told ?? null;
}

/** The same; and where the story no longer has what it speaks of, the kept text and what is wrong with it. */
export function readOwnTour(
  story: Story,
): { readonly told: ToldTour | null; readonly text: string; readonly reason: string } | null {
  const text = readKept(keyOf(story));
  if (text === null) return null;
  try {
    return { told: readTourFile(text, story.index, "DRAFT"), text, reason: "" };
  } catch (error) {
    return { told: null, text, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** False where the browser keeps nothing. */
export function keepOwnTour(story: Story, told: ToldTour): boolean {
  return keep(keyOf(story), told.stops.length === 0 ? null : writeTourFile(told, story.index.dataset.id));
}

function keyOf(story: Story): string {
  return `tour.${story.index.dataset.id}`;
}

/** A caption in a language, or in the dataset's own. */
export function captionOf(stop: TourStop, language: Language): string {
  return stop.names[language] ?? stop.caption;
}

export function titleOf({ tour }: ToldTour, language: Language): string {
  return tour.names[language] ?? tour.title;
}
