import { describe, expect, it } from "vitest";
import { AttemptLimits } from "./attempt-limits.ts";
import { RoomError } from "./room-error.ts";
import { ROOM_LIMITS } from "./room-limits.ts";

const fail = (code: "NO_ROOM" | "ROOM_FULL") => (): never => {
  throw new RoomError(code, "no");
};
const codeOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  await attempt.then(
    () => null,
    (error: RoomError) => error.code,
  );

describe("the limits of attempts", () => {
  it("count openings by address, and say when to try again", async () => {
    const limits = new AttemptLimits();
    for (let n = 0; n < ROOM_LIMITS.openingsAnHour; n += 1) await limits.countOpening("here");
    await expect(limits.countOpening("here")).rejects.toMatchObject({
      code: "TOO_MANY_TRIES",
      status: 429,
      retryAfter: expect.any(Number),
    });
    await limits.countOpening("elsewhere");
  });

  it("count votes by device", async () => {
    const limits = new AttemptLimits();
    for (let n = 0; n < ROOM_LIMITS.votesAMinute; n += 1) await limits.countVote("one");
    expect(await codeOf(limits.countVote("one"))).toBe("TOO_MANY_TRIES");
    expect(await codeOf(limits.countVote("another"))).toBeNull();
  });

  it("count wrong codes alone, so that a school can join from one address", async () => {
    const limits = new AttemptLimits();
    for (let n = 0; n < 3 * ROOM_LIMITS.wrongAttemptsAMinute; n += 1)
      expect(await limits.lookUp("school", () => "room")).toBe("room");
    for (let n = 0; n < 3 * ROOM_LIMITS.wrongAttemptsAMinute; n += 1)
      expect(await codeOf(limits.lookUp("school", fail("ROOM_FULL")))).toBe("ROOM_FULL");
    for (let n = 0; n < ROOM_LIMITS.wrongAttemptsAMinute; n += 1)
      expect(await codeOf(limits.lookUp("school", fail("NO_ROOM")))).toBe("NO_ROOM");
    expect(await codeOf(limits.lookUp("school", () => "room"))).toBe("TOO_MANY_TRIES");
    expect(await codeOf(limits.lookUp("home", () => "room"))).toBeNull();
  });
});
