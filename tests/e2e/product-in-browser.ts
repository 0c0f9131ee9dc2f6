import type { Page } from "playwright-core";
import { inject } from "vitest";
import { Browser } from "../browser.ts";

export const BOLSHEVIKS = "bolshevik-party-1922-1929";
export const ALLIANCES = "european-alliances-1872-1918";
export const DEBATE_CLUB = "debate-club";

/** The product that is served to all browser tests, and a browser of its own for the tests of a file. */
export interface ProductInBrowser {
  readonly url: string;
  readonly browser: Browser;
  /** Opens `?…` and waits until the first view is there. */
  readonly open: (
    search: string,
    size?: { readonly width: number; readonly height: number },
  ) => Promise<Page>;
  /** Drops what the pages kept for the next visit (language, theme, motion). */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openProductInBrowser(): Promise<ProductInBrowser> {
  const url = inject("productUrl");
  const browser = await Browser.launch({ width: 1280, height: 720 });
  return {
    url,
    browser,
    open: async (search, size) => {
      const page = await browser.open(`${url}/${search}`, size);
      await page.locator("[data-view]").first().waitFor();
      return page;
    },
    forget: () => browser.forget(url),
    close: () => browser.close(),
  };
}

/** Reads a parameter of a page's address; it follows an action a moment later. */
export const parameter = (page: Page, name: string): string | null =>
  new URL(page.url()).searchParams.get(name);
