import { describe, expect, it } from "vitest";
import { arrangementTexts, readPins, USUAL_ARRANGEMENT, withoutPin, withPin } from "./arrangement.ts";

const isActor = (id: string): boolean => ["trotsky", "stalin"].includes(id);

describe("an arrangement", () => {
  it("writes its pins as it reads them", () => {
    const text = "trotsky:0.25:0.5,stalin:0.7:0.4";
    const { pins, unknown } = readPins(text, isActor);
    expect(unknown).toEqual([]);
    expect(arrangementTexts({ mode: "still", seed: 4, pins, scope: "shown" })).toEqual({
      layout: "still",
      seed: "4",
      pins: text,
      arrange: "shown",
    });
  });

  it("is nothing to write while it is the usual one", () => {
    expect(Object.values(arrangementTexts(USUAL_ARRANGEMENT))).toEqual([null, null, null, null]);
  });

  it.each(["nobody:0.5:0.5", "trotsky:2:0.5", "trotsky:0.5", "trotsky:a:b", "trotsky:1.2.3:0"])(
    "leaves out %s and says so",
    (part) => {
      expect(readPins(`${part},stalin:0.1:0.2`, isActor)).toEqual({
        pins: [{ actor: "stalin", x: 0.1, y: 0.2 }],
        unknown: [part],
      });
    },
  );

  it("pins an actor once, within the frame", () => {
    const once = withPin([], { actor: "trotsky", x: 0.2, y: 0.3 });
    const again = withPin(once, { actor: "trotsky", x: 1.4, y: -0.1 });
    expect(again).toEqual([{ actor: "trotsky", x: 1, y: 0 }]);
    expect(withoutPin(again, "trotsky")).toEqual([]);
  });
});
