import { readMoment } from "@entente/core";
import { describe, expect, it } from "vitest";
import { MOMENT, RecordedReader } from "./room.testing.ts";
import { normaliseCode } from "./room-code.ts";
import { ROOM_LIMITS } from "./room-limits.ts";
import { Rooms } from "./rooms.ts";

const at = (date: string) => ({ ...MOMENT, address: `?dataset=small-story&date=${date}` });
const QUESTION = { id: "q1", about: "ally:zinoviev", options: ["trotsky", "stalin"], open: true };
const refusal = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  return "none";
};

describe("a room", () => {
  it("sends each new follower the current moment, and then every new one", () => {
    const { room } = new Rooms().open(at("1926-04-06"), 0);
    room.steer(at("1926-05-01"), null, 1);
    const reader = new RecordedReader();
    room.follow("device-1", reader.stream, null, 2);
    room.steer(at("1927-01-01"), "tab-1", 3);
    expect(reader.heard("moment").map(({ address, tab }) => [address, tab])).toEqual([
      [at("1926-05-01").address, null],
      [at("1927-01-01").address, "tab-1"],
    ]);
    expect(reader.ids()).toEqual([2, 3]);
  });

  it("repeats nothing to one who comes back to the moment last heard, and tells the newest to one who missed some", () => {
    const { room } = new Rooms().open(MOMENT, 0);
    const [same, behind] = [new RecordedReader(), new RecordedReader()];
    room.steer(at("1926-05-01"), null, 1);
    room.follow("device-1", same.stream, 2, 2);
    room.follow("device-2", behind.stream, 1, 2);
    expect(same.heard("moment")).toEqual([]);
    expect(behind.heard("moment")).toHaveLength(1);
  });

  it("sends a slow follower only the newest moment once it takes again", () => {
    const { room } = new Rooms().open(MOMENT, 0);
    const slow = new RecordedReader();
    room.follow("device-1", slow.stream, null, 0);
    slow.taking = false;
    for (const day of ["01", "02", "03", "04", "05"]) room.steer(at(`1926-05-${day}`), null, 1);
    slow.drain();
    expect(slow.heard("moment").map(({ address }) => address.slice(-2))).toEqual(["06", "01", "05"]);
  });

  it("cuts off a follower that has taken nothing for half a minute, and no other", () => {
    const { room } = new Rooms().open(MOMENT, 0);
    const [slow, well] = [new RecordedReader(), new RecordedReader()];
    room.follow("device-1", slow.stream, null, 0);
    room.follow("device-2", well.stream, null, 0);
    slow.taking = false;
    room.steer(at("1926-05-01"), null, 0);
    room.sendHeartbeats(ROOM_LIMITS.stalled);
    expect([slow.cut, well.cut]).toEqual([false, false]);
    room.sendHeartbeats(ROOM_LIMITS.stalled + 1);
    expect([slow.cut, well.cut]).toEqual([true, false]);
    expect(well.heard("beat")).toHaveLength(2);
  });

  it("counts followers for the presenter as they come and go", () => {
    const { room } = new Rooms().open(MOMENT, 0);
    const presenter = new RecordedReader();
    room.present(presenter.stream, 0);
    const leave = room.follow("device-1", new RecordedReader().stream, null, 0);
    room.follow("device-2", new RecordedReader().stream, null, 0);
    leave(1);
    expect(presenter.heard("audience").map(({ followers }) => followers)).toEqual([0, 1, 2, 1]);
  });

  it("refuses one follower more than it holds", () => {
    const { room } = new Rooms().open(MOMENT, 0);
    for (let n = 0; n < ROOM_LIMITS.followers; n += 1)
      room.follow(`device-${n}`, new RecordedReader().stream, null, 0);
    expect(refusal(() => room.follow("one-more", new RecordedReader().stream, null, 0))).toBe("ROOM_FULL");
  });
});

describe("votes", () => {
  it("count once a device, the last one given", () => {
    const { room } = new Rooms().open({ ...MOMENT, question: QUESTION }, 0);
    room.follow("device-1", new RecordedReader().stream, null, 0);
    room.follow("device-2", new RecordedReader().stream, null, 0);
    room.vote("device-1", "q1", "stalin", 0);
    room.vote("device-1", "q1", "trotsky", 0);
    room.vote("device-2", "q1", "trotsky", 0);
    expect(room.audience.tally).toEqual({ trotsky: 2, stalin: 0 });
  });

  it("are refused from strangers, for other choices, and when the question is closed", () => {
    const { room } = new Rooms().open({ ...MOMENT, question: QUESTION }, 0);
    room.follow("device-1", new RecordedReader().stream, null, 0);
    expect(refusal(() => room.vote("stranger", "q1", "stalin", 0))).toBe("NOT_FOLLOWING");
    expect(refusal(() => room.vote("device-1", "q1", "lenin", 0))).toBe("BAD_VOTE");
    expect(refusal(() => room.vote("device-1", "q0", "stalin", 0))).toBe("VOTING_CLOSED");
    room.steer({ ...MOMENT, question: { ...QUESTION, open: false } }, null, 0);
    expect(refusal(() => room.vote("device-1", "q1", "stalin", 0))).toBe("VOTING_CLOSED");
  });

  it("stay while a question closes and go with the next question", () => {
    const { room } = new Rooms().open({ ...MOMENT, question: QUESTION }, 0);
    room.follow("device-1", new RecordedReader().stream, null, 0);
    room.vote("device-1", "q1", "stalin", 0);
    room.steer({ ...MOMENT, question: { ...QUESTION, open: false } }, null, 0);
    expect(room.audience.tally).toEqual({ trotsky: 0, stalin: 1 });
    room.steer({ ...MOMENT, question: { ...QUESTION, id: "q2" } }, null, 0);
    expect(room.audience.tally).toEqual({ trotsky: 0, stalin: 0 });
  });
});

describe("the rooms of a server", () => {
  it("have codes that can be read aloud, found however they are typed", () => {
    const rooms = new Rooms();
    const { room } = rooms.open(MOMENT, 0);
    expect(room.code).toMatch(/^[2-9BCDFGHJKMNPQRSTVWXZ]{6}$/);
    expect(rooms.find(`${room.code.slice(0, 3).toLowerCase()}-${room.code.slice(3)} `)).toBe(room);
    expect(normaliseCode("k7m 2qp")).toBe("K7M2QP");
  });

  it("are steered by the holder of the secret alone", () => {
    const rooms = new Rooms();
    const { room, secret } = rooms.open(MOMENT, 0);
    expect(rooms.findAsPresenter(room.code, secret)).toBe(room);
    expect(refusal(() => rooms.findAsPresenter(room.code, null))).toBe("NO_SECRET");
    expect(refusal(() => rooms.findAsPresenter(room.code, `${secret}x`))).toBe("NOT_PRESENTER");
    expect(refusal(() => rooms.findAsPresenter("ZZZZZZ", secret))).toBe("NO_ROOM");
  });

  it("end at once when the presenter ends them, and tell everyone", () => {
    const rooms = new Rooms();
    const { room } = rooms.open(MOMENT, 0);
    const reader = new RecordedReader();
    room.follow("device-1", reader.stream, null, 0);
    rooms.end(room);
    expect([reader.heard("ended"), reader.ended]).toEqual([[{ reason: "ENDED" }], true]);
    expect(refusal(() => rooms.find(room.code))).toBe("NO_ROOM");
  });

  it("end when the presenter has been gone for the idle time, not before, and not while the presenter is there", () => {
    const rooms = new Rooms();
    const { room } = rooms.open(MOMENT, 0);
    const reader = new RecordedReader();
    room.follow("device-1", reader.stream, null, 0);
    const leave = room.present(new RecordedReader().stream, 0);
    rooms.maintain(5 * ROOM_LIMITS.idle);
    leave(5 * ROOM_LIMITS.idle);
    rooms.maintain(6 * ROOM_LIMITS.idle - 1);
    expect(rooms.size).toBe(1);
    rooms.maintain(6 * ROOM_LIMITS.idle);
    expect(rooms.size).toBe(0);
    expect(reader.heard("ended")).toEqual([{ reason: "IDLE" }]);
  });

  it("end at their longest life even while the presenter is there", () => {
    const rooms = new Rooms();
    rooms.open(MOMENT, 0).room.present(new RecordedReader().stream, 0);
    rooms.maintain(ROOM_LIMITS.lifetime);
    expect(rooms.size).toBe(0);
  });

  it("are no more than the server holds", () => {
    const rooms = new Rooms();
    for (let n = 0; n < ROOM_LIMITS.rooms; n += 1) rooms.open(MOMENT, 0);
    expect(refusal(() => rooms.open(MOMENT, 0))).toBe("ROOMS_FULL");
  });
});

describe("a moment", () => {
  it("is refused with the field that is wrong", () => {
    expect(readMoment({ ...MOMENT, question: QUESTION })).toEqual({ ...MOMENT, question: QUESTION });
    expect(() => readMoment([])).toThrow("the moment must be an object");
    expect(() => readMoment({ ...MOMENT, address: "http://elsewhere" })).toThrow(/^address must/);
    expect(() => readMoment({ ...MOMENT, address: `?a=${"x".repeat(4_000)}` })).toThrow(/^address must/);
    expect(() => readMoment({ ...MOMENT, playing: "yes" })).toThrow(/^playing must/);
    expect(() => readMoment({ ...MOMENT, question: { ...QUESTION, options: ["a", "a"] } })).toThrow(/once/);
    expect(() => readMoment({ ...MOMENT, question: { ...QUESTION, options: ["<b>"] } })).toThrow(/options/);
  });
});
