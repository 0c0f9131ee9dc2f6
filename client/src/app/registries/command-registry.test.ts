import { describe, expect, it } from "vitest";
import { commandFor, type KeyPlace } from "../../commands/command.ts";
import { COMMANDS } from "./command-registry.ts";

const press = (key: string, place: KeyPlace = "page", shiftKey = false, code = ""): string | null =>
  commandFor({ key, code, shiftKey, ctrlKey: false, altKey: false, metaKey: false }, place, COMMANDS)?.id ??
  null;

describe("the keys", () => {
  it("do what the help says", () => {
    expect(press(" ")).toBe("toggle");
    expect(press("ArrowRight")).toBe("next-change");
    expect(press("ArrowLeft")).toBe("previous-change");
    expect(press("ArrowRight", "page", true)).toBe("next-event");
    expect(press("PageDown")).toBe("next-change");
    expect(press("Home")).toBe("start");
    expect(press("+", "page", true)).toBe("faster");
    expect(press("−")).toBe("slower");
    expect(press("?", "page", true)).toBe("keys");
    expect(press("B")).toBe("blank");
  });

  it("show a view by the place of its digit, with Shift beside the other", () => {
    expect(press("&", "page", false, "Digit1")).toBe("view-network");
    expect(press("1", "page", true, "Digit1")).toBe("beside-network");
  });

  it("leave a text being written alone, but for Escape", () => {
    expect(press("b", "text")).toBeNull();
    expect(press("ArrowLeft", "text")).toBeNull();
    expect(press("Escape", "text")).toBe("close");
  });

  it("leave space and enter to a focused button", () => {
    expect(press(" ", "button")).toBeNull();
    expect(press("ArrowRight", "button")).toBe("next-change");
  });

  it("leave the arrows to whatever moves by them", () => {
    expect(press("ArrowRight", "arrows")).toBeNull();
    expect(press("b", "arrows")).toBe("blank");
  });

  it("move the date slider by strides with up and down, and nothing else so", () => {
    expect(press("ArrowUp", "slider")).toBe("stride-on");
    expect(press("ArrowDown", "slider")).toBe("stride-back");
    expect(press("ArrowUp")).toBeNull();
  });

  it("leave the browser's own combinations alone", () => {
    const plain = { key: "f", code: "KeyF", shiftKey: false, ctrlKey: true, altKey: false, metaKey: false };
    expect(commandFor(plain, "page", COMMANDS)).toBeNull();
  });

  it("take back and repeat with Ctrl or ⌘, but not in a text", () => {
    const held = (key: string, more: object, place: KeyPlace = "page"): string | null => {
      const none = { code: "", shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
      return commandFor({ key, ...none, ...more }, place, COMMANDS)?.id ?? null;
    };
    expect(held("z", { ctrlKey: true })).toBe("undo");
    expect(held("z", { metaKey: true }, "button")).toBe("undo");
    expect(held("я", { ctrlKey: true })).toBe("undo");
    expect(held("Z", { ctrlKey: true, shiftKey: true })).toBe("redo");
    expect(held("y", { ctrlKey: true })).toBe("redo");
    expect(held("z", { ctrlKey: true }, "text")).toBeNull();
    expect(held("z", { ctrlKey: true, altKey: true })).toBeNull();
    expect(held("z", {})).toBe("between-to");
  });

  it("are each asked for by one command alone", () => {
    const keys = COMMANDS.flatMap((command) =>
      command.keys.map(({ key = "", code = "", shift = false, control = false, on = "" }) =>
        [key, code, shift, control, on].join(" "),
      ),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
