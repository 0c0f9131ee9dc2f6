import type { LinkKind, Stance } from "../model/argument.ts";
import type { TieKind } from "../model/tie.ts";
import type { Validity } from "../time/interval.ts";
import type { UncertainDate } from "../time/uncertain-date.ts";
import type { OtherReading, RivalTable } from "./reading.ts";
import type { StoryIndex } from "./story-index.ts";

/** The words of one language for what a reading says otherwise. Dates are EDTF; null is an open bound. */
export interface ReadingPhrases {
  readonly from: (edtf: string | null) => string;
  readonly until: (edtf: string | null) => string;
  /** The date of an event. */
  readonly date: (edtf: string) => string;
  readonly tie: (kind: TieKind) => string;
  readonly stance: (stance: Stance) => string;
  readonly link: (kind: LinkKind) => string;
}

/** A reading in words, taken from its rows: a dataset has no label of its own for it. */
export interface ReadingLabel {
  /** The faction, event, pair, member or office holder that it is about. */
  readonly about: string;
  /** The differences from the preferred reading; null if only its note has them. */
  readonly difference: string | null;
  /** The note of its row, in the language of the dataset. */
  readonly note: string | null;
}

/** The columns in which rows of any table may differ. */
interface Account extends Partial<Pick<Validity, "validFromEdtf" | "validToEdtf">> {
  readonly name?: string;
  readonly office?: string;
  readonly kind?: TieKind | LinkKind;
  readonly stance?: Stance;
  readonly date?: UncertainDate;
}

interface Row extends Account {
  readonly id: string;
  readonly note: string | null;
}

/** One label for each row of a reading. `index` is the story in its preferred readings. */
export function labelReading(
  { rows }: OtherReading,
  index: StoryIndex,
  phrases: ReadingPhrases,
): ReadingLabel[] {
  return rows.map(({ table, id, rivalOf }) => {
    const known = index.dataset[table] as readonly Row[];
    const row = known.find((one) => one.id === id);
    const preferred = known.find((one) => one.id === rivalOf);
    return {
      about: subjectOf(table, rivalOf, index),
      difference:
        row === undefined || preferred === undefined ? null : tellApart(row, preferred, index, phrases),
      note: row?.note ?? null,
    };
  });
}

/** Finds the difference between two accounts of the same fact or event; null if there is none. */
export function tellApart(
  one: Account,
  other: Account,
  index: StoryIndex,
  phrases: ReadingPhrases,
): string | null {
  const { name, office, kind, stance, date, validFromEdtf: from, validToEdtf: to } = one;
  const parts = [
    name === undefined || name === other.name ? null : name,
    office === undefined || office === other.office ? null : (index.offices.get(office) ?? office),
    kind === undefined || kind === other.kind ? null : kindInWords(kind, phrases),
    stance === undefined || stance === other.stance ? null : phrases.stance(stance),
    date === undefined || date.text === other.date?.text ? null : phrases.date(date.text),
    from === undefined || from === other.validFromEdtf ? null : phrases.from(from),
    to === undefined || to === other.validToEdtf ? null : phrases.until(to),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

function kindInWords(kind: TieKind | LinkKind, { tie, link }: ReadingPhrases): string {
  return kind === "ALLIED" || kind === "OPPOSED" ? tie(kind) : link(kind);
}

/** The names of what the row of a table is about. */
function subjectOf(table: RivalTable, id: string, index: StoryIndex): string {
  const { dataset } = index;
  const actor = (one: string | undefined): string => index.actors.get(one ?? "")?.shortName ?? one ?? "";
  const find = <Fact extends { readonly id: string }>(facts: readonly Fact[]): Fact | undefined =>
    facts.find((fact) => fact.id === id);
  switch (table) {
    case "factions":
      return index.factions.get(id)?.name ?? id;
    case "events":
      return index.events.get(id)?.name ?? id;
    case "ties": {
      const tie = find(dataset.ties);
      return `${actor(tie?.a)} – ${actor(tie?.b)}`;
    }
    case "memberships": {
      const membership = find(dataset.memberships);
      return `${actor(membership?.actor)}, ${index.factions.get(membership?.faction ?? "")?.name ?? ""}`;
    }
    case "positions": {
      const position = find(dataset.positions);
      return `${actor(position?.actor)}, ${index.arguments.get(position?.argument ?? "")?.title ?? ""}`;
    }
    case "officeHoldings": {
      const holding = find(dataset.officeHoldings);
      return `${actor(holding?.actor)}, ${index.offices.get(holding?.office ?? "") ?? ""}`;
    }
    case "argumentLinks": {
      const link = find(dataset.argumentLinks);
      const title = (argument: string | undefined): string =>
        index.arguments.get(argument ?? "")?.title ?? argument ?? "";
      return `${title(link?.from)} → ${title(link?.to)}`;
    }
  }
}
