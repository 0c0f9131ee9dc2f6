import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { RoomError } from "./room-error.ts";
import { ROOM_LIMITS } from "./room-limits.ts";

const perMinute = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: 60 });

/** Limits how often one address, room or device may act. Each method throws RoomError with status 429 beyond its limit. */
export class AttemptLimits {
  readonly #openings = new RateLimiterMemory({ points: ROOM_LIMITS.openingsAnHour, duration: 3_600 });
  readonly #wrong = perMinute(ROOM_LIMITS.wrongAttemptsAMinute);
  readonly #votes = perMinute(ROOM_LIMITS.votesAMinute);
  readonly #steers = new RateLimiterMemory({ points: ROOM_LIMITS.steersASecond, duration: 1 });

  async countOpening(address: string): Promise<void> {
    await consumePoint(
      this.#openings,
      address,
      "Too many rooms were opened from here; end one that is not needed",
    );
  }

  async countSteer(code: string): Promise<void> {
    await consumePoint(this.#steers, code, `A room takes ${ROOM_LIMITS.steersASecond} moments a second`);
  }

  async countVote(device: string): Promise<void> {
    await consumePoint(this.#votes, device, "This device has voted too often; wait a little");
  }

  /**
   * Runs a look-up by code or secret. Only failed ones count, so that a whole school can join from one address but nobody
   * can find a code by trying.
   */
  async lookUp<Found>(address: string, find: () => Found): Promise<Found> {
    const before = await this.#wrong.get(address);
    if (before !== null && before.consumedPoints >= ROOM_LIMITS.wrongAttemptsAMinute)
      throw refuseFurtherAttempts(before);
    try {
      return find();
    } catch (error) {
      const wrong =
        error instanceof RoomError && (error.code === "NO_ROOM" || error.code === "NOT_PRESENTER");
      if (wrong) await this.#wrong.penalty(address);
      throw error;
    }
  }
}

async function consumePoint(limiter: RateLimiterMemory, key: string, message: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new RoomError("TOO_MANY_TRIES", message, secondsUntil(error));
    throw error;
  }
}

function refuseFurtherAttempts(result: RateLimiterRes): RoomError {
  const seconds = secondsUntil(result);
  return new RoomError("TOO_MANY_TRIES", `Too many wrong codes; try again in ${seconds} seconds`, seconds);
}

function secondsUntil({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1_000));
}
