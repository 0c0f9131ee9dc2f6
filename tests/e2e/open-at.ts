import type { Page } from "playwright-core";
import type { ProductInBrowser } from "./product-in-browser.ts";

/** Opens the page with the storyline, which needs no layout of the network; callers wait for the picture where it matters. */
export async function openAt(
  { open }: ProductInBrowser,
  dataset: string,
  date: string,
  more = "&view=storyline",
): Promise<Page> {
  const page = await open(`?dataset=${dataset}&lang=en&date=${date}${more}`);
  await page.waitForSelector(`[data-playhead][data-date="${date}"]`, { state: "attached" });
  return page;
}

/** Opens the page with the network at rest. */
export async function openPictureAt(
  product: ProductInBrowser,
  dataset: string,
  date: string,
  more = "",
): Promise<Page> {
  const page = await openAt(product, dataset, date, more);
  await page.waitForSelector(`[data-testid=stage][data-moving=false][data-as-of="${date}"]`, {
    timeout: 90_000,
  });
  return page;
}

/** Gives a page another address of the same story, as its own history does: quicker than another visit. */
export async function showAgain(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.history.pushState(null, "", address);
    window.dispatchEvent(new PopStateEvent("popstate"));
  }, search);
}

/** As `showAgain`, with the storyline at a date. */
export async function showAt(page: Page, dataset: string, date: string, more: string): Promise<void> {
  await showAgain(page, `?dataset=${dataset}&lang=en&date=${date}${more}`);
  await page.waitForSelector(`[data-playhead][data-date="${date}"]`, { state: "attached" });
}

export async function ask<Answer>({ url }: ProductInBrowser, query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
