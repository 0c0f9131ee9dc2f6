import {
  addDays,
  type CalendarDate,
  formatCalendarDate,
  type Period,
  type UncertainDate,
} from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import type { DraftFact, DraftTime, RecordOrigin, StoryDraft } from "../contract/story-draft.ts";
import { CountedAxis, countOf, DAY_OF_ZERO } from "./counted-time.ts";
import { placeOf } from "./record-fates.ts";
import { countedPeriodOf, DateReader, periodOf } from "./story-period.ts";

/** EDTF texts; an empty one is open. */
export interface FactSpan {
  readonly from: string;
  readonly to: string;
}

/** Reads the times of a draft's facts, and remembers every day they name. */
export class FactTimes {
  readonly #time: DraftTime;
  readonly #findings: Findings;
  readonly #dates = new DateReader();
  readonly #named = new Map<string, UncertainDate>();
  /** The last step before each end, so that the period of counted time ends with what is in it. */
  readonly #ends = new Map<string, UncertainDate>();

  /** Null for any time but a counted one. */
  readonly #axis: CountedAxis | null;

  constructor(draft: StoryDraft, findings: Findings) {
    const { time } = draft;
    this.#findings = findings;
    this.#axis = time.kind === "COUNTED" ? CountedAxis.of(countsIn(timesIn(draft))) : null;
    if (time.kind === "COUNTED" && this.#axis === null) findings.add("WARNING", { rule: "too-many-steps" });
    this.#time = time.kind === "COUNTED" && this.#axis === null ? { kind: "NONE" } : time;
  }

  /** How the days of the story are to be read, for datapackage.json; null for days of the calendar. */
  get description(): Readonly<Record<string, unknown>> | null {
    if (this.#time.kind === "NONE" || this.#named.size === 0) return { kind: "NONE" };
    if (this.#time.kind === "CALENDAR" || this.#axis === null) return null;
    return {
      kind: "COUNTED",
      unit: this.#time.unit,
      zero: formatCalendarDate(DAY_OF_ZERO),
      step: this.#axis.step,
    };
  }

  /** The period that shows everything dated; null where nothing is. */
  period(): Period | null {
    if (this.#axis === null) return periodOf(this.#named.values());
    return countedPeriodOf([...this.#named.values(), ...this.#ends.values()]);
  }

  /** The date of a text that `spanOf` or `eventText` gave; null for an open end. */
  dateOf(text: string): UncertainDate | null {
    return text === "" ? null : this.#dates.read(text);
  }

  /** The first day of a time; null where it cannot be read. */
  dayOf(text: string): CalendarDate | null {
    return this.#dates.read(this.#axis === null ? text : this.#dayText(text))?.earliest ?? null;
  }

  /** The cells of a fact's beginning and end; null with a FAULT where they are no dates or in the wrong order. */
  spanOf({ from, to, origin }: Pick<DraftFact, "from" | "to" | "origin">): FactSpan | null {
    if (this.#time.kind === "NONE") return { from: "", to: "" };
    const [start, end] = [
      from === null ? null : this.#read(from, origin),
      to === null ? null : this.#read(to, origin),
    ];
    if (start === undefined || end === undefined) return null;
    const span = { from: start?.text ?? "", to: end?.text ?? "" };
    if (start !== null && end !== null && start.earliest !== null && end.latest !== null) {
      if (start.text === end.text && start.earliest === start.latest)
        return this.#remember({ from: start.text, to: formatCalendarDate(addDays(start.earliest, 1)) });
      if (start.earliest >= end.latest) {
        this.#findings.add("FAULT", { rule: "end-before-begin" }, placeOf(origin));
        return null;
      }
    }
    return this.#remember(span);
  }

  /** The cell of an event's date; null with a FAULT where it is none. */
  eventText(text: string, origin: RecordOrigin): string | null {
    if (this.#time.kind === "NONE") {
      this.#findings.add("LOSS", { rule: "event-without-time" }, placeOf(origin));
      return null;
    }
    const date = this.#read(text, origin);
    if (date === undefined) return null;
    return this.#remember({ from: date.text, to: "" }).from;
  }

  /** The cell of a date of a life; empty with a WARNING where it is none. */
  dayText(text: string | undefined, origin: RecordOrigin): string {
    if (text === undefined || text === "") return "";
    if (this.#time.kind !== "COUNTED" && this.#dates.read(text) !== null) return text;
    this.#findings.add("WARNING", { rule: "life-date" }, placeOf(origin));
    return "";
  }

  #read(text: string, origin: RecordOrigin): UncertainDate | undefined {
    const date = this.#dates.read(this.#axis === null ? text : this.#dayText(text));
    if (date !== null) return date;
    const rule = this.#axis === null ? "unreadable-date" : "unreadable-step";
    this.#findings.add("FAULT", { rule }, placeOf(origin));
    return undefined;
  }

  #dayText(text: string): string {
    const count = countOf(text);
    return count === null || this.#axis === null ? text : this.#axis.textOf(count);
  }

  #remember(span: FactSpan): FactSpan {
    const [begin, end] = [this.dateOf(span.from), this.dateOf(span.to)];
    if (begin !== null) this.#named.set(span.from, begin);
    if (end !== null && this.#axis === null) this.#named.set(span.to, end);
    if (end?.latest != null && this.#axis !== null) {
      const latest = addDays(end.latest, -1);
      this.#ends.set(span.to, { text: span.to, earliest: latest, latest });
    }
    return span;
  }
}

function* countsIn(texts: Iterable<string>): Generator<number, void, undefined> {
  for (const text of texts) {
    const count = countOf(text);
    if (count !== null) yield count;
  }
}

/** All times of a draft. */
function* timesIn(draft: StoryDraft): Generator<string, void, undefined> {
  const { factions, memberships, ties, positions, argumentLinks, events } = draft;
  for (const facts of [factions, memberships, ties, positions, argumentLinks]) {
    for (const { from, to } of facts) {
      if (from !== null) yield from;
      if (to !== null) yield to;
    }
  }
  for (const { date } of events) yield date;
}
