import {
  formatCalendarDate,
  isIn,
  PLAIN_LANGUAGE,
  parseFocus,
  type StoryIndex,
  stopsOf,
  type Tour,
  type TourStop,
  type Translations,
  translate,
} from "@entente/core";
import type { RequestContext } from "../request/request-context.ts";
import { citations } from "./answers.ts";
import type { DatasetArg } from "./arguments.ts";

interface LanguageArg {
  readonly language?: string | null;
}

export const TOUR_RESOLVERS = {
  tours: (_: unknown, { dataset }: DatasetArg, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return index.dataset.tours.map((tour) => answerTour(index, tour));
  },
};

function answerTour(index: StoryIndex, { id, title, names }: Tour): Record<string, unknown> {
  return {
    id,
    title: ({ language }: LanguageArg) => textIn(title, names, language),
    titles: () => textInEveryLanguage(index, title, names),
    stops: () => stopsOf(index.dataset.tourStops, id).map((stop) => answerStop(index, stop)),
  };
}

function answerStop(index: StoryIndex, stop: TourStop): Record<string, unknown> {
  const { caption, names, date, number, view, focus, note } = stop;
  // A package whose stop has an open date is refused, so both days are known.
  const [from, to] = [date.earliest, date.latest].map((day) =>
    day === null ? null : formatCalendarDate(day),
  );
  return {
    number,
    from,
    to,
    edtf: date.text,
    view,
    focus: () => focus.flatMap((text) => answerFocus(index, text)),
    caption: ({ language }: LanguageArg) => textIn(caption, names, language),
    captions: () => textInEveryLanguage(index, caption, names),
    citations: () => citations(index, stop.citations),
    note,
  };
}

function answerFocus(index: StoryIndex, text: string): Record<string, unknown>[] {
  const parsed = parseFocus(text);
  return parsed === null ? [] : [{ ...parsed, name: nameOf(index, parsed) }];
}

function nameOf(index: StoryIndex, { kind, id }: NonNullable<ReturnType<typeof parseFocus>>): string {
  switch (kind) {
    case "actor":
      return index.actors.get(id)?.name ?? id;
    case "faction":
      return index.factions.get(id)?.name ?? id;
    case "argument":
      return index.arguments.get(id)?.title ?? id;
    case "event":
      return index.events.get(id)?.name ?? id;
    case "tie": {
      const tie = index.dataset.ties.find((one) => one.id === id);
      return tie === undefined
        ? id
        : [tie.a, tie.b].map((one) => index.actors.get(one)?.name ?? one).join(" – ");
    }
  }
}

function textIn(text: string, translations: Translations, language: string | null | undefined): string {
  return language == null ? text : translate(text, translations, language);
}

function textInEveryLanguage(
  { dataset }: StoryIndex,
  text: string,
  translations: Translations,
): { readonly language: string; readonly text: string }[] {
  const own = dataset.language ?? PLAIN_LANGUAGE;
  const languages = [own, ...Object.keys(translations).toSorted()];
  return [...new Set(languages)]
    .filter((language) => isIn(language, translations, dataset))
    .map((language) => ({
      language,
      text: language === own ? text : translate(text, translations, language),
    }));
}
