import { describe, expect, it } from "vitest";
import { type PresentAction, presentAction } from "./present-keys.ts";

const press = (key: string, shiftKey = false, onButton = false): PresentAction | null =>
  presentAction({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false }, onButton);

describe("the keys before a class", () => {
  it.each([
    ["ArrowRight", { type: "next" }],
    ["PageDown", { type: "next" }],
    ["Enter", { type: "next" }],
    ["ArrowLeft", { type: "previous" }],
    ["PageUp", { type: "previous" }],
    [" ", { type: "toggle" }],
    ["b", { type: "blank" }],
    [".", { type: "blank" }],
    ["Escape", { type: "leave" }],
    ["?", { type: "ask" }],
    ["Backspace", { type: "unguess" }],
    ["3", { type: "guess", place: 2 }],
    ["t", { type: "initial", letter: "t" }],
    ["Ж", { type: "initial", letter: "ж" }],
    ["0", { type: "nothing" }],
    ["Home", { type: "nothing" }],
  ] as const)("%j does %j", (key, action) => {
    expect(press(key)).toEqual(action);
  });

  it("turn a page with Shift, and name the letter of a key that does something else", () => {
    expect(press("ArrowRight", true)).toEqual({ type: "turn", by: 1 });
    expect(press("ArrowUp", true)).toEqual({ type: "turn", by: -1 });
    expect(press("B", true)).toEqual({ type: "initial", letter: "b" });
  });

  it("leave the browser its own", () => {
    expect(press("Tab")).toBeNull();
    expect(press("F11")).toBeNull();
    expect(press("Enter", false, true)).toBeNull();
    expect(
      presentAction({ key: "r", shiftKey: false, ctrlKey: true, altKey: false, metaKey: false }, false),
    ).toBeNull();
  });
});
