import {
  type ActorKind,
  addDays,
  type Basis,
  type CalendarDate,
  type Certainty,
  type Change,
  certaintyAt,
  type Evidence,
  type FactIndex,
  formatCalendarDate,
  isPreferred,
  networkAsOf,
  type Stance,
  type StoryIndex,
  type TieKind,
  type Validity,
} from "@entente/core";
import { changeInWords } from "../changes/change-in-words.ts";
import type { MessageKey, Words } from "../language/words.ts";
import type { Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import type { TableKind } from "./table-parameter.ts";

export interface TableColumn {
  readonly id: string;
  readonly title: MessageKey;
  /** `choice`: one of few values. */
  readonly filter: "words" | "choice";
  readonly isNumber?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** What it is sorted by; texts in the order of the language shown. */
  readonly sort: string | number;
}

export interface TableRow {
  /** The fact's, actor's or event's. */
  readonly id: string;
  readonly selection: Selection | null;
  readonly cells: Readonly<Record<string, TableCell>>;
}

export interface TableContents {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/**
 * One table, as of a day or (null) of the whole story. On a day it has what holds at least possibly, as
 * `networkAsOf` says; events and changes are those up to it.
 */
export function contentsOf(
  kind: TableKind,
  story: Story,
  asOf: CalendarDate | null,
  words: Words,
): TableContents {
  const teller = new Teller(story.index, asOf, words);
  switch (kind) {
    case "actors":
      return teller.actors();
    case "memberships":
      return teller.memberships();
    case "ties":
      return teller.ties();
    case "positions":
      return teller.positions();
    case "events":
      return teller.events();
    case "changes":
      return teller.changes(story.log.between(null, asOf === null ? null : addDays(asOf, 1)));
  }
}

type DatedFact = Validity & Evidence & { readonly id: string };

const words = (id: string): TableColumn => ({ id, title: `table.${id}` as MessageKey, filter: "words" });
const choice = (id: string): TableColumn => ({ ...words(id), filter: "choice" });
const count = (id: string): TableColumn => ({ ...words(id), isNumber: true });
const FACT_COLUMNS: readonly TableColumn[] = [
  words("from"),
  words("until"),
  choice("certainty"),
  choice("basis"),
  words("sources"),
];

class Teller {
  readonly #index: StoryIndex;
  readonly #asOf: CalendarDate | null;
  readonly #words: Words;

  constructor(index: StoryIndex, asOf: CalendarDate | null, words: Words) {
    this.#index = index;
    this.#asOf = asOf;
    this.#words = words;
  }

  actors(): TableContents {
    const { t, list, dates, number } = this.#words;
    const network = this.#asOf === null ? null : networkAsOf(this.#index, this.#asOf, "POSSIBLE");
    const present = network === null ? null : new Set(network.actors.map(({ actor }) => actor.id));
    const ties = network?.ties.map(({ tie }) => tie) ?? this.#index.tiesByDay.facts;
    const memberships = this.#held(this.#index.membershipsByDay);
    const tally = (actor: string, kind: TieKind): TableCell => {
      const others = new Set(
        ties
          .filter((tie) => tie.kind === kind && (tie.a === actor || tie.b === actor))
          .map((tie) => (tie.a === actor ? tie.b : tie.a)),
      );
      return { text: number(others.size), sort: others.size };
    };
    const rows = this.#index.dataset.actors
      .filter(({ id }) => present === null || present.has(id))
      .map((actor): TableRow => {
        const camps = new Set(
          memberships
            .filter((one) => one.actor === actor.id)
            .map((one) => {
              const name = this.#index.factions.get(one.faction)?.name ?? one.faction;
              return this.#certainty(one) === "POSSIBLE" ? t("table.possibly", { name }) : name;
            }),
        );
        return {
          id: actor.id,
          selection: { kind: "actor", id: actor.id },
          cells: {
            actor: plain(actor.name),
            kind: plain(t("table.actor-kind", { kind: actor.kind satisfies ActorKind })),
            factions: plain(list([...camps])),
            allies: tally(actor.id, "ALLIED"),
            opponents: tally(actor.id, "OPPOSED"),
            born: dated(actor.born?.text ?? null, actor.born?.earliest ?? null, dates.edtf),
            died: dated(actor.died?.text ?? null, actor.died?.earliest ?? null, dates.edtf),
            sources: this.#sources(actor.citations),
          },
        };
      });
    const columns = [
      words("actor"),
      choice("kind"),
      words("factions"),
      count("allies"),
      count("opponents"),
      words("born"),
      words("died"),
      words("sources"),
    ];
    return { columns, rows };
  }

  memberships(): TableContents {
    const rows = this.#held(this.#index.membershipsByDay).map(
      (fact): TableRow => ({
        id: fact.id,
        selection: { kind: "actor", id: fact.actor },
        cells: {
          actor: this.#actor(fact.actor),
          faction: plain(this.#index.factions.get(fact.faction)?.name ?? fact.faction),
          ...this.#fact(fact),
        },
      }),
    );
    return { columns: [words("actor"), choice("faction"), ...FACT_COLUMNS], rows };
  }

  ties(): TableContents {
    const { t } = this.#words;
    const rows = this.#held(this.#index.tiesByDay).map(
      (fact): TableRow => ({
        id: fact.id,
        selection: { kind: "tie", id: fact.id },
        cells: {
          actor: this.#actor(fact.a),
          tie: plain(t("table.tie-kind", { kind: fact.kind satisfies TieKind })),
          other: this.#actor(fact.b),
          ...this.#fact(fact),
        },
      }),
    );
    return { columns: [words("actor"), choice("tie"), words("other"), ...FACT_COLUMNS], rows };
  }

  positions(): TableContents {
    const { t } = this.#words;
    const rows = this.#held(this.#index.positionsByDay).map(
      (fact): TableRow => ({
        id: fact.id,
        selection: { kind: "argument", id: fact.argument },
        cells: {
          actor: this.#actor(fact.actor),
          stance: plain(t("table.stance-kind", { stance: fact.stance satisfies Stance })),
          argument: plain(this.#index.arguments.get(fact.argument)?.title ?? fact.argument),
          ...this.#fact(fact),
        },
      }),
    );
    return { columns: [words("actor"), choice("stance"), words("argument"), ...FACT_COLUMNS], rows };
  }

  events(): TableContents {
    const { dates, list } = this.#words;
    const { dataset } = this.#index;
    const there = new Map<string, string[]>();
    for (const { event, actor } of dataset.participants) {
      const names = there.get(event) ?? [];
      const name = this.#actor(actor).text;
      if (!names.includes(name)) names.push(name);
      there.set(event, names);
    }
    const rows = dataset.events
      .filter(isPreferred)
      .filter(({ date }) => this.#asOf === null || (date.earliest ?? Number.POSITIVE_INFINITY) <= this.#asOf)
      .map(
        (event): TableRow => ({
          id: event.id,
          selection: { kind: "event", id: event.id },
          cells: {
            event: plain(event.name),
            date: dated(event.date.text, event.date.earliest, dates.event),
            participants: plain(list(there.get(event.id) ?? [])),
            basis: this.#basis(event.basis),
            sources: this.#sources(event.citations),
          },
        }),
      );
    return {
      columns: [words("event"), words("date"), words("participants"), choice("basis"), words("sources")],
      rows,
    };
  }

  changes(changes: readonly Change[]): TableContents {
    const { t, dates, list } = this.#words;
    const rows = changes.map(
      (change): TableRow => ({
        id: `${change.kind} ${change.id} ${formatCalendarDate(change.date)}`,
        selection: selectionOf(change),
        cells: {
          change: plain(changeInWords(change, this.#index, this.#words)),
          date: { text: dates.day(change.date), sort: change.date },
          kind: plain(t("table.change-kind", { kind: change.kind })),
          actors: plain(list(change.actors.map((actor) => this.#actor(actor).text))),
          event: plain(change.event === null ? "" : (this.#index.events.get(change.event)?.name ?? "")),
          sources: this.#sources(change.citations),
        },
      }),
    );
    return {
      columns: [
        words("change"),
        words("date"),
        choice("kind"),
        words("actors"),
        words("event"),
        words("sources"),
      ],
      rows,
    };
  }

  #held<Fact>({ facts, heldAt }: FactIndex<Fact>): readonly Fact[] {
    return this.#asOf === null ? facts : heldAt(this.#asOf, "POSSIBLE").map(({ fact }) => fact);
  }

  #certainty(fact: Validity): Certainty | null {
    if (this.#asOf !== null) return certaintyAt(fact, this.#asOf);
    const { validFrom: from, validTo: to } = fact;
    return from !== null && to !== null && from >= to ? "POSSIBLE" : "CERTAIN";
  }

  #fact(fact: DatedFact): Readonly<Record<string, TableCell>> {
    const { t, dates } = this.#words;
    const certainty = this.#certainty(fact);
    return {
      from: dated(fact.validFromEdtf, fact.validFromEarliest, dates.edtf),
      until: dated(fact.validToEdtf, fact.validTo, dates.edtf),
      certainty: plain(certainty === null ? "" : t("table.certainty-kind", { certainty })),
      basis: this.#basis(fact.basis),
      sources: this.#sources(fact.citations),
    };
  }

  #basis(basis: Basis): TableCell {
    return plain(this.#words.t("table.basis-kind", { basis }));
  }

  #actor(id: string): TableCell {
    return plain(this.#index.actors.get(id)?.shortName ?? id);
  }

  /** Each passage as its source and its place in it. */
  #sources(citations: readonly string[]): TableCell {
    const places = citations.flatMap((id) => {
      const passage = this.#index.passages.get(id);
      const source = passage === undefined ? undefined : this.#index.sources.get(passage.source);
      return passage === undefined || source === undefined ? [] : [`${source.title}, ${passage.locator}`];
    });
    return plain(places.join("; "));
  }
}

function plain(text: string): TableCell {
  return { text, sort: text };
}

/** An open beginning sorts first, an open end last. */
function dated(text: string | null, day: CalendarDate | null, say: (edtf: string) => string): TableCell {
  return { text: text === null ? "" : say(text), sort: day ?? Number.NEGATIVE_INFINITY };
}

function selectionOf(change: Change): Selection | null {
  const [actor] = change.actors;
  switch (change.kind) {
    case "EVENT":
      return { kind: "event", id: change.id };
    case "TIE_BEGAN":
    case "TIE_ENDED":
      return { kind: "tie", id: change.id };
    case "JOINED":
    case "LEFT_FACTION":
      return actor === undefined ? null : { kind: "actor", id: actor };
    case "POSITION_TAKEN":
    case "POSITION_DROPPED":
      return change.argument === null ? null : { kind: "argument", id: change.argument };
    case "FACTION_FORMED":
    case "FACTION_DISSOLVED":
      return { kind: "faction", id: change.id };
  }
}
