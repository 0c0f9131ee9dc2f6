import type { Validity } from "../time/interval.ts";
import type { Evidence } from "./evidence.ts";

export interface Office {
  readonly id: string;
  readonly title: string;
  /** `title` in other languages, by ISO 639-1 code. */
  readonly titles?: Readonly<Record<string, string>>;
}

/** An actor in an office for an interval. */
export interface OfficeHolding extends Validity, Evidence {
  readonly id: string;
  readonly actor: string;
  readonly office: string;
}
