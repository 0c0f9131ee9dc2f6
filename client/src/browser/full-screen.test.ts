import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginFullScreen, endFullScreen, hasLostFullScreen } from "./full-screen.ts";

describe("the full screen of a presentation", () => {
  let grant = (): void => undefined;
  const page = {
    fullscreenElement: null as object | null,
    documentElement: {
      requestFullscreen: (): Promise<void> =>
        new Promise((resolve) => {
          grant = () => {
            page.fullscreenElement = page.documentElement;
            resolve();
          };
        }),
    },
    exitFullscreen: async (): Promise<void> => {
      page.fullscreenElement = null;
    },
  };
  const granted = async (): Promise<void> => {
    grant();
    await Promise.resolve();
  };

  beforeEach(() => {
    vi.stubGlobal("document", page);
  });
  afterEach(() => {
    endFullScreen();
    vi.unstubAllGlobals();
  });

  it("is lost where the browser ends it, and not where the presentation does", async () => {
    beginFullScreen();
    expect(hasLostFullScreen()).toBe(false);
    await granted();
    expect(hasLostFullScreen()).toBe(false);
    page.fullscreenElement = null;
    expect(hasLostFullScreen()).toBe(true);
    endFullScreen();
    expect(hasLostFullScreen()).toBe(false);
  });

  it("is left where the browser grants it after the presentation has ended", async () => {
    beginFullScreen();
    endFullScreen();
    await granted();
    expect(page.fullscreenElement).toBeNull();
    expect(hasLostFullScreen()).toBe(false);
  });

  it("is not lost by the late end of an earlier one", async () => {
    beginFullScreen();
    await granted();
    endFullScreen();
    beginFullScreen();
    expect(page.fullscreenElement).toBeNull();
    expect(hasLostFullScreen()).toBe(false);
  });
});
