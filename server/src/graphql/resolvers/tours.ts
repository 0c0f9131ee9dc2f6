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
  translated,
} from "@entente/core";
import type { RequestContext } from "../request-context.ts";
import { citations } from "./answers.ts";
import type { OfDataset } from "./arguments.ts";

/** The tours of a story, as its package has them; the shapes of TOUR_TYPE_DEFS. */
export const TOUR_TYPE_DEFS = `#graphql
  extend type Query {
    "The ways through a story that its data set tells, stop by stop (docs/dataset-package.md, Tours)."
    tours(dataset: ID!): [Tour!]!
  }
  type Tour {
    id: ID!
    "In a language (an ISO 639-1 code), or as the data set is written where it has no translation."
    title(language: String): String!
    "Every language that the title is in."
    titles: [Translation!]!
    stops: [TourStop!]!
  }
  type TourStop {
    "From 1."
    number: Int!
    "The day shown, or the first and the last of a range that is played through; both inclusive."
    from: Date!
    to: Date!
    "As the data set gives it, in EDTF."
    edtf: String!
    "network, storyline, argument-map or table."
    view: String!
    "What is brought out; the first is what the stop is about."
    focus: [TourFocus!]!
    "In a language, or as the data set is written where it has no translation."
    caption(language: String): String!
    "Every language that the caption is in."
    captions: [Translation!]!
    citations: [Citation!]!
    note: String
  }
  "kind: actor, faction, tie, argument or event. The name of a tie is that of its two actors."
  type TourFocus { kind: String! id: ID! name: String! }
  type Translation { language: String! text: String! }
`;

interface InLanguage {
  readonly language?: string | null;
}

export const TOUR_RESOLVERS = {
  tours: (_: unknown, { dataset }: OfDataset, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return index.dataset.tours.map((tour) => answerTour(index, tour));
  },
};

function answerTour(index: StoryIndex, { id, title, names }: Tour): Record<string, unknown> {
  return {
    id,
    title: ({ language }: InLanguage) => inLanguage(title, names, language),
    titles: () => inEvery(index, title, names),
    stops: () => stopsOf(index.dataset.tourStops, id).map((stop) => answerStop(index, stop)),
  };
}

function answerStop(index: StoryIndex, stop: TourStop): Record<string, unknown> {
  const { caption, names, date, number, view, focus, note } = stop;
  // A package is not accepted with an open date of a stop.
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
    caption: ({ language }: InLanguage) => inLanguage(caption, names, language),
    captions: () => inEvery(index, caption, names),
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

function inLanguage(text: string, translations: Translations, language: string | null | undefined): string {
  return language == null ? text : translated(text, translations, language);
}

function inEvery(
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
      text: language === own ? text : translated(text, translations, language),
    }));
}
