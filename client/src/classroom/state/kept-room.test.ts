import { describe, expect, it } from "vitest";
import { parseKeptRoom } from "./kept-room.ts";

const room = { code: "ABCD", secret: "secret", origins: ["http://192.168.0.7:4000"] };

describe("a kept room", () => {
  it("is read as it was written", () => {
    expect(parseKeptRoom(JSON.stringify(room))).toEqual(room);
  });

  it("has no origins where none were kept", () => {
    expect(parseKeptRoom('{"code":"ABCD","secret":"secret"}')).toEqual({ ...room, origins: [] });
  });

  it.each([null, "null", "", "{", "[]", '{"code":"ABCD"}', '{"code":7,"secret":"secret"}'])(
    "is none in %j",
    (text) => {
      expect(parseKeptRoom(text)).toBeNull();
    },
  );
});
