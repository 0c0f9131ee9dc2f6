import { describe, expect, it } from "vitest";
import { type KeyPlace, keyCommand } from "./keys.ts";

const press = (key: string, place: KeyPlace = "page", shiftKey = false) =>
  keyCommand({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false }, place);

describe("the keys", () => {
  it("are those of the help", () => {
    expect(press(" ")).toBe("toggle");
    expect(press("ArrowRight")).toBe("next-change");
    expect(press("ArrowLeft")).toBe("previous-change");
    expect(press("ArrowRight", "page", true)).toBe("next-event");
    expect(press("PageDown")).toBe("next-change");
    expect(press("Home")).toBe("start");
    expect(press("+", "page", true)).toBe("faster");
    expect(press("−")).toBe("slower");
    expect(press("?", "page", true)).toBe("help");
    expect(press("B")).toBe("blank");
  });

  it("leave a text being written alone, but for Escape", () => {
    expect(press("b", "text")).toBeNull();
    expect(press("ArrowLeft", "text")).toBeNull();
    expect(press("Escape", "text")).toBe("close");
  });

  it("leave space to a focused button", () => {
    expect(press(" ", "button")).toBeNull();
    expect(press("ArrowRight", "button")).toBe("next-change");
  });

  it("move the slider by months with up and down, and nothing else so", () => {
    expect(press("ArrowUp", "slider")).toBe("month-on");
    expect(press("ArrowDown", "slider")).toBe("month-back");
    expect(press("ArrowUp")).toBeNull();
  });

  it("leave the browser's own combinations alone", () => {
    expect(
      keyCommand({ key: "f", shiftKey: false, ctrlKey: true, altKey: false, metaKey: false }, "page"),
    ).toBeNull();
  });
});
