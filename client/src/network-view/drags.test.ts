import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listenForDrags } from "./drags.ts";

class Ground extends EventTarget {
  getBoundingClientRect(): { left: number; top: number } {
    return { left: 100, top: 50 };
  }
  closest(): this {
    return this;
  }
}

describe("a drag on the picture", () => {
  const page = new EventTarget();
  const ground = new Ground();
  let holding = false;
  const listener = {
    isHolding: () => holding,
    onPress: vi.fn(),
    onTake: vi.fn(() => {
      holding = true;
      return true;
    }),
    onMove: vi.fn(),
    onDrop: vi.fn(() => {
      holding = false;
    }),
    onCancel: vi.fn(() => {
      holding = false;
    }),
  };
  let stop: () => void;
  beforeEach(() => {
    vi.clearAllMocks();
    holding = false;
    vi.stubGlobal("window", page);
    vi.stubGlobal("Element", Ground);
    stop = listenForDrags(ground as unknown as HTMLElement, listener);
  });
  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });
  const send = (kind: string, x = 0, y = 0, more: object = {}): Event => {
    const fields = { clientX: x, clientY: y, pointerId: 1, isPrimary: true, button: 0, ...more };
    const event = Object.assign(new Event(kind, { cancelable: true }), fields);
    (kind === "pointerdown" ? ground : page).dispatchEvent(event);
    return event;
  };

  it("takes what was pressed once it has moved far enough, in places of the ground", () => {
    send("pointerdown", 200, 100);
    send("pointermove", 203, 102);
    expect(listener.onTake).not.toHaveBeenCalled();
    send("pointermove", 210, 100);
    expect(listener.onTake).toHaveBeenCalledExactlyOnceWith({ x: 100, y: 50, pointer: 1 });
    expect(listener.onMove).toHaveBeenLastCalledWith({ x: 110, y: 50 });
    send("pointermove", 240, 130);
    expect(listener.onMove).toHaveBeenLastCalledWith({ x: 140, y: 80 });
    send("pointerup", 240, 130);
    expect(listener.onDrop).toHaveBeenCalledTimes(1);
  });

  it("is none where nothing was pressed: the picture moves instead", () => {
    listener.onTake.mockImplementationOnce(() => false);
    send("pointerdown", 200, 100);
    send("pointermove", 260, 100);
    send("pointermove", 290, 100);
    send("pointerup", 290, 100);
    expect(listener.onTake).toHaveBeenCalledTimes(1);
    expect(listener.onMove).not.toHaveBeenCalled();
    expect(listener.onDrop).not.toHaveBeenCalled();
  });

  it("is given up by a second finger, and where the browser takes the pointer", () => {
    for (const end of [
      () => send("pointerdown", 0, 0, { isPrimary: false, pointerId: 2 }),
      () => send("pointercancel"),
    ]) {
      send("pointerdown", 200, 100);
      send("pointermove", 260, 100);
      end();
      send("pointermove", 290, 100);
      expect(holding).toBe(false);
    }
    expect(listener.onCancel).toHaveBeenCalledTimes(2);
    expect(listener.onMove).toHaveBeenCalledTimes(2);
  });

  it("keeps the graph from moving the picture under it, and only then", () => {
    const graphMove = vi.fn();
    page.addEventListener("mousemove", graphMove);
    send("mousemove");
    send("pointerdown", 200, 100);
    send("pointermove", 260, 100);
    send("mousemove");
    page.removeEventListener("mousemove", graphMove);
    expect(graphMove).toHaveBeenCalledTimes(1);
  });

  it("stops listening when it is stopped", () => {
    stop();
    send("pointerdown", 200, 100);
    expect(listener.onPress).not.toHaveBeenCalled();
  });
});
