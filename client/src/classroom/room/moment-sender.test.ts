import type { RoomMoment } from "@entente/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMomentSender, type MomentSender } from "./moment-sender.ts";

const ROOM = { code: "ABCD", secret: "secret", origins: [] };
const momentAt = (date: string): RoomMoment => ({
  address: `?dataset=d&date=${date}`,
  playing: false,
  blank: false,
  question: null,
});

describe("the sender of a presenter's moments", () => {
  let now = momentAt("1922-01-01");
  let answers: Response[] = [];
  const sent: string[] = [];
  const onOver = vi.fn();
  let sender: MomentSender;

  beforeEach(() => {
    vi.useFakeTimers();
    now = momentAt("1922-01-01");
    answers = [];
    sent.length = 0;
    onOver.mockReset();
    vi.stubGlobal("fetch", async (_path: string, { body }: RequestInit) => {
      sent.push((JSON.parse(String(body)) as { moment: RoomMoment }).moment.address);
      return answers.shift() ?? new Response(null, { status: 204 });
    });
    sender = createMomentSender(ROOM, "tab", () => now, onOver);
  });
  afterEach(() => {
    sender.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("sends changes that come together as one moment, the newest", async () => {
    for (const date of ["1923-01-01", "1924-01-01"]) {
      now = momentAt(date);
      sender.moveOn();
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(["?dataset=d&date=1924-01-01"]);
  });

  it("sends nothing that the room already has, unless it is to be replaced", async () => {
    sender.moveOn();
    await vi.advanceTimersByTimeAsync(100);
    now = momentAt("1925-01-01");
    sender.accept(now);
    sender.moveOn();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual([]);
    sender.replace();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toEqual(["?dataset=d&date=1925-01-01"]);
  });

  it("sends again after a failure", async () => {
    answers = [new Response("{}", { status: 503 })];
    now = momentAt("1926-01-01");
    sender.moveOn();
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual(["?dataset=d&date=1926-01-01", "?dataset=d&date=1926-01-01"]);
    expect(onOver).not.toHaveBeenCalled();
  });

  it.each([403, 404])("stops trying and says so where the server answers %d", async (status) => {
    answers = [new Response("{}", { status })];
    now = momentAt("1926-01-01");
    sender.moveOn();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it("sends nothing once it is stopped", async () => {
    now = momentAt("1926-01-01");
    sender.moveOn();
    sender.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([]);
  });
});
