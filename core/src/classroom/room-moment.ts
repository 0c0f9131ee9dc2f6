/** The presenter's page as a follower sees it: its address, and the state that an address does not hold. */
export interface RoomMoment {
  /** The query of the presenter's permalink, `?dataset=…&date=…`. */
  readonly address: string;
  readonly playing: boolean;
  readonly blank: boolean;
  readonly question: RoomQuestion | null;
}

/** A question put to the class; what it asks is read from the data by `about` (prediction.ts). */
export interface RoomQuestion {
  readonly id: string;
  readonly about: string;
  /** Ids of actors or factions, or `nobody`. */
  readonly options: readonly string[];
  /** False once the guesses are in. */
  readonly open: boolean;
}

export class InvalidMomentError extends Error {
  override readonly name = "InvalidMomentError";
}

export const MOST_OPTIONS = 9;
const LONGEST_ADDRESS = 4_000;
const ADDRESS = /^\?[\w\-.~%!$&'()*+,;=:@/?|]*$/;
const NAME = /^[\w:.-]{1,120}$/;

/** Reads a moment sent by a presenter. Throws InvalidMomentError saying which field is wrong. */
export function readMoment(value: unknown): RoomMoment {
  const { address, playing, blank, question = null } = objectOf(value, "the moment");
  if (typeof address !== "string" || address.length > LONGEST_ADDRESS || !ADDRESS.test(address))
    throw new InvalidMomentError(
      `address must be the query of a permalink (?dataset=…), of at most ${LONGEST_ADDRESS} characters`,
    );
  if (typeof playing !== "boolean") throw new InvalidMomentError("playing must be true or false");
  if (typeof blank !== "boolean") throw new InvalidMomentError("blank must be true or false");
  return { address, playing, blank, question: question === null ? null : readQuestion(question) };
}

function readQuestion(value: unknown): RoomQuestion {
  const { id, about, options, open } = objectOf(value, "question");
  if (!isName(id)) throw new InvalidMomentError("question.id must be a short name");
  if (!isName(about)) throw new InvalidMomentError("question.about must be a short name");
  const given: readonly unknown[] = Array.isArray(options) ? options : [];
  const names = given.filter(isName);
  if (names.length < 2 || names.length > MOST_OPTIONS || names.length !== given.length)
    throw new InvalidMomentError(`question.options must be 2 to ${MOST_OPTIONS} short names`);
  if (new Set(names).size !== names.length)
    throw new InvalidMomentError("question.options must name each choice once");
  if (typeof open !== "boolean") throw new InvalidMomentError("question.open must be true or false");
  return { id, about, options: names, open };
}

function isName(value: unknown): value is string {
  return typeof value === "string" && NAME.test(value);
}

function objectOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new InvalidMomentError(`${what} must be an object`);
}
