import {
  type CalendarDate,
  type Dataset,
  type Evidence,
  formatCalendarDate,
  type Validity,
} from "@entente/core";

/** Rows for one statement of cypher/load. */
export interface LoadStep {
  /** File of cypher/load. */
  readonly statement: string;
  readonly count: number;
  /** Parameters of the rows from `start` (inclusive) to `end` (exclusive), made when they are sent. */
  readonly rows: (start: number, end: number) => readonly LoadRow[];
}

type LoadRow = Readonly<Record<string, unknown>>;

/** Everything a revision holds, nodes before the facts that join them. */
export function loadSteps(dataset: Dataset): readonly LoadStep[] {
  const ofKind = <Row extends { readonly kind: string }>(rows: readonly Row[], kind: Row["kind"]): Row[] =>
    rows.filter((row) => row.kind === kind);
  return [
    step("create-sources", dataset.sources, (source) => ({ properties: { ...source } })),
    step("create-passages", dataset.passages, ({ source: _, ...passage }) => ({ properties: passage })),
    step("join-passages-to-sources", dataset.passages, ({ id, source }) => ({ start: id, end: source })),
    step("create-actors", dataset.actors, ({ names, shortNames, born, died, ...actor }) => ({
      properties: {
        ...actor,
        ...flat("name", names),
        ...flat("shortName", shortNames),
        born: born?.text ?? null,
        died: died?.text ?? null,
      },
    })),
    step("create-factions", dataset.factions, ({ names, ...faction }) =>
      factRow(faction, flat("name", names)),
    ),
    step("create-arguments", dataset.arguments, ({ names, texts, ...argument }) => ({
      properties: { ...argument, ...flat("name", names), ...flat("text", texts) },
    })),
    step("create-offices", dataset.offices, ({ titles, ...office }) => ({
      properties: { ...office, ...flat("title", titles) },
    })),
    step("create-events", dataset.events, ({ names, headlines, details, date, ...event }) => ({
      properties: {
        ...event,
        ...flat("name", names),
        ...flat("headline", headlines),
        ...flat("detail", details),
        date: date.text,
      },
      earliest: isoDate(date.earliest),
      latest: isoDate(date.latest),
    })),
    ...(["ALLIED", "OPPOSED"] as const).map((kind) =>
      step(
        kind === "ALLIED" ? "create-alliances" : "create-oppositions",
        ofKind(dataset.ties, kind),
        (tie) => {
          const { a, b, kind: _, ...fact } = tie;
          return { ...factRow(fact), start: a, end: b };
        },
      ),
    ),
    step("create-memberships", dataset.memberships, ({ actor, faction, ...fact }) => ({
      ...factRow(fact),
      start: actor,
      end: faction,
    })),
    step("create-positions", dataset.positions, ({ actor, argument, ...fact }) => ({
      ...factRow(fact),
      start: actor,
      end: argument,
    })),
    step("create-office-holdings", dataset.officeHoldings, ({ actor, office, ...fact }) => ({
      ...factRow(fact),
      start: actor,
      end: office,
    })),
    ...(["SUPPORTS", "ATTACKS", "UNDERCUTS"] as const).map((kind) =>
      step(LINK_STATEMENTS[kind], ofKind(dataset.argumentLinks, kind), ({ from, to, kind: _, ...fact }) => ({
        ...factRow(fact),
        start: from,
        end: to,
      })),
    ),
    step("create-tours", dataset.tours, ({ names, ...tour }) => ({
      properties: { ...tour, ...flat("name", names) },
    })),
    step("create-tour-stops", dataset.tourStops, ({ names, tour: _, date, ...stop }) => ({
      properties: { ...stop, ...flat("name", names), date: date.text },
      earliest: isoDate(date.earliest),
      latest: isoDate(date.latest),
    })),
    step("join-tour-stops-to-tours", dataset.tourStops, ({ id, tour }) => ({ start: id, end: tour })),
    step("create-participants", dataset.participants, ({ actor, event, role, roles }) => ({
      properties: { role, ...flat("role", roles) },
      start: actor,
      end: event,
    })),
  ];
}

const LINK_STATEMENTS = {
  SUPPORTS: "create-supporting-links",
  ATTACKS: "create-attacking-links",
  UNDERCUTS: "create-undercutting-links",
} as const;

function step<Model>(
  statement: string,
  models: readonly Model[],
  toRow: (model: Model) => LoadRow,
): LoadStep {
  return {
    statement,
    count: models.length,
    rows: (start, end) => models.slice(start, end).map(toRow),
  };
}

/** A dated fact: the four bounds beside its other properties, so that Cypher can make dates of them. */
function factRow(fact: Validity & Evidence & { readonly id: string }, more: LoadRow = {}): LoadRow {
  const { validFrom, validTo, validFromEarliest, validToLatest, ...rest } = fact;
  return {
    properties: { ...rest, ...more },
    validFrom: isoDate(validFrom),
    validTo: isoDate(validTo),
    validFromEarliest: isoDate(validFromEarliest),
    validToLatest: isoDate(validToLatest),
  };
}

/** `{ de: "…" }` as the property `name_de`. */
function flat(property: string, translations: Readonly<Record<string, string>> | undefined): LoadRow {
  return Object.fromEntries(
    Object.entries(translations ?? {}).map(([language, text]) => [`${property}_${language}`, text]),
  );
}

function isoDate(date: CalendarDate | null): string | null {
  return date === null ? null : formatCalendarDate(date);
}
