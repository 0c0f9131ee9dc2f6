import type { RoomMoment } from "@entente/core";
import { type EncodedEvent, type EventStream, encodeEvent } from "./event-stream.ts";
import type { HashedSecret } from "./room-code.ts";
import { RoomError } from "./room-error.ts";
import { ROOM_LIMITS } from "./room-limits.ts";

/** The number of followers and the votes, which only the presenter sees. */
export interface Audience {
  readonly followers: number;
  /** Votes by option of the current question; null without one. */
  readonly tally: Readonly<Record<string, number>> | null;
}

export type RoomEnd = "ENDED" | "IDLE" | "TOO_LONG";

/** One lesson: its current moment, the presenter's pages and the followers. Times are in milliseconds of the caller's clock. */
export class Room {
  readonly code: string;
  readonly secret: HashedSecret;
  readonly #opened: number;
  readonly #followers = new Map<EventStream, string>();
  readonly #presenters = new Set<EventStream>();
  readonly #votes = new Map<string, string>();
  #moment: RoomMoment;
  #version = 1;
  #frame: EncodedEvent;
  #presenterSeen: number;

  constructor(code: string, secret: HashedSecret, moment: RoomMoment, tab: string | null, now: number) {
    this.code = code;
    this.secret = secret;
    this.#opened = now;
    this.#presenterSeen = now;
    this.#moment = moment;
    this.#frame = this.#momentFrame(tab);
  }

  get moment(): RoomMoment {
    return this.#moment;
  }

  get version(): number {
    return this.#version;
  }

  get audience(): Audience {
    const { question } = this.#moment;
    if (question === null) return { followers: this.#followers.size, tally: null };
    const tally = Object.fromEntries(question.options.map((option) => [option, 0]));
    for (const option of this.#votes.values()) tally[option] = (tally[option] ?? 0) + 1;
    return { followers: this.#followers.size, tally };
  }

  /** Sets the moment and sends it to all. `tab` names the page that steers, which ignores its own echo. */
  steer(moment: RoomMoment, tab: string | null, now: number): void {
    if (moment.question?.id !== this.#moment.question?.id) this.#votes.clear();
    this.#moment = moment;
    this.#version += 1;
    this.#presenterSeen = now;
    this.#frame = this.#momentFrame(tab);
    for (const stream of [...this.#followers.keys(), ...this.#presenters]) stream.send(this.#frame, now);
    this.#sendAudience(now);
  }

  /** Adds a follower and sends it the current moment, unless it has that already. Returns a function that removes it. */
  follow(device: string, stream: EventStream, lastHeard: number | null, now: number): (now: number) => void {
    if (this.#followers.size >= ROOM_LIMITS.followers)
      throw new RoomError("ROOM_FULL", `This room is full: it holds ${ROOM_LIMITS.followers} followers`, 30);
    this.#followers.set(stream, device);
    if (lastHeard !== this.#version) stream.send(this.#frame, now);
    this.#sendAudience(now);
    return (left) => {
      this.#followers.delete(stream);
      this.#sendAudience(left);
    };
  }

  /** Adds a page of the presenter, which receives moments, followers and votes. Returns a function that removes it. */
  present(stream: EventStream, now: number): (now: number) => void {
    this.#presenters.add(stream);
    this.#presenterSeen = now;
    stream.send(this.#frame, now);
    stream.send(this.#audienceFrame(), now);
    return (left) => {
      this.#presenters.delete(stream);
      this.#presenterSeen = left;
    };
  }

  /** Sets a device's vote; a device can change it while the question is open. Throws RoomError. */
  vote(device: string, questionId: string, option: string, now: number): void {
    const { question } = this.#moment;
    if (question === null || question.id !== questionId || !question.open)
      throw new RoomError("VOTING_CLOSED", "The guesses are in: this question is closed");
    if (![...this.#followers.values()].includes(device))
      throw new RoomError("NOT_FOLLOWING", "Only a device that follows the room may vote");
    if (!question.options.includes(option))
      throw new RoomError("BAD_VOTE", `option must be one of ${question.options.join(", ")}`);
    this.#votes.set(device, option);
    this.#sendAudience(now);
  }

  sendHeartbeats(now: number): void {
    for (const stream of [...this.#followers.keys(), ...this.#presenters]) stream.sendHeartbeat(now);
  }

  /** The reason for ending the room now, or null. */
  reasonToEnd(now: number): RoomEnd | null {
    if (now - this.#opened >= ROOM_LIMITS.lifetime) return "TOO_LONG";
    return this.#presenters.size === 0 && now - this.#presenterSeen >= ROOM_LIMITS.idle ? "IDLE" : null;
  }

  end(reason: RoomEnd): void {
    const frame = encodeEvent("ended", { reason });
    for (const stream of [...this.#followers.keys(), ...this.#presenters]) stream.end(frame);
  }

  #sendAudience(now: number): void {
    if (this.#presenters.size === 0) return;
    const frame = this.#audienceFrame();
    for (const stream of this.#presenters) stream.send(frame, now);
  }

  #audienceFrame(): EncodedEvent {
    return encodeEvent("audience", this.audience);
  }

  #momentFrame(tab: string | null): EncodedEvent {
    return encodeEvent("moment", { ...this.#moment, version: this.#version, tab }, this.#version);
  }
}
