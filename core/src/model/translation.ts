import type { Dataset } from "./dataset.ts";

/** A text in languages other than the dataset's own, by ISO 639-1 code. */
export type Translations = Readonly<Record<string, string>>;

/** The language of a dataset that names none. */
export const PLAIN_LANGUAGE = "en";

/** Returns a text in a language, or in the dataset's own if it is not translated. */
export function translate<Text extends string | null>(
  text: Text,
  translations: Translations | undefined,
  language: string,
): Text | string {
  return text === null ? text : (translations?.[language] ?? text);
}

/** Tells whether the dataset has a text in a language. */
export function isIn(language: string, translations: Translations | undefined, dataset: Dataset): boolean {
  return language === (dataset.language ?? PLAIN_LANGUAGE) || translations?.[language] !== undefined;
}

/** Returns the story with every name and text in a language, as far as the dataset has translations. */
export function datasetIn(dataset: Dataset, language: string): Dataset {
  const own = dataset.language ?? PLAIN_LANGUAGE;
  if (language === own) return dataset;
  const into = (text: string, translations: Translations | undefined): string =>
    translate(text, translations, language);
  return {
    ...dataset,
    title: into(dataset.title, dataset.titles),
    description: into(dataset.description, dataset.descriptions),
    actors: dataset.actors.map((actor) => {
      const name = into(actor.name, actor.names);
      const short = actor.shortName === actor.name ? name : actor.shortName;
      return {
        ...actor,
        name,
        shortName: into(short, actor.shortNames),
        names: { ...actor.names, [own]: actor.name },
        shortNames: { ...actor.shortNames, [own]: actor.shortName },
      };
    }),
    factions: dataset.factions.map((faction) => ({ ...faction, name: into(faction.name, faction.names) })),
    arguments: dataset.arguments.map((argument) => ({
      ...argument,
      title: into(argument.title, argument.names),
      text: into(argument.text, argument.texts),
    })),
    offices: dataset.offices.map((office) => ({ ...office, title: into(office.title, office.titles) })),
    events: dataset.events.map((event) => ({
      ...event,
      name: into(event.name, event.names),
      headline: translate(event.headline, event.headlines, language),
      detail: translate(event.detail, event.details, language),
    })),
    participants: dataset.participants.map((one) => ({ ...one, role: into(one.role, one.roles) })),
    // The dataset's own words stay among the translations, as they do with actors: a layout must be the same in every
    // language, and a tour made from another needs them all.
    tours: dataset.tours.map((tour) => ({
      ...tour,
      title: into(tour.title, tour.names),
      names: { ...tour.names, [own]: tour.title },
    })),
    tourStops: dataset.tourStops.map((stop) => ({
      ...stop,
      caption: into(stop.caption, stop.names),
      names: { ...stop.names, [own]: stop.caption },
    })),
  };
}
