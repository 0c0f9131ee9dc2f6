import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { Browser } from "../browser.ts";
import { ProductProcess } from "../product-process.ts";

export const BOLSHEVIKS = "bolshevik-party-1922-1929";
export const ALLIANCES = "european-alliances-1872-1918";
export const DEBATE_CLUB = "debate-club";

/** One started product and one browser, for all tests of a file. */
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

export async function startProductInBrowser(): Promise<ProductInBrowser> {
  const home = await mkdtemp(join(tmpdir(), "entente-e2e-"));
  const product = new ProductProcess({ ENTENTE_HOME: home });
  const browser = await Browser.launch({ width: 1280, height: 720 });
  const url = await product.ready();
  return {
    url,
    browser,
    open: async (search, size) => {
      const page = await browser.open(`${url}/${search}`, size);
      await page.locator("[data-view]").first().waitFor();
      return page;
    },
    forget: () => browser.forget(url),
    close: async () => {
      await browser.close();
      await product.kill("SIGINT");
      await rm(home, { recursive: true, force: true });
    },
  };
}
