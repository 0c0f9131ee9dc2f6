import type { Page } from "playwright-core";
import { expect } from "vitest";
import { BOLSHEVIKS, type ProductInBrowser } from "./product-in-browser.ts";

/** The story before a class. */
export const STORY = `?dataset=${BOLSHEVIKS}&theme=projector`;

/** The teacher's page, with its picture at rest. */
export async function openTeacher({ url, browser }: ProductInBrowser, more: string): Promise<Page> {
  const page = await browser.open(`${url}/${STORY}${more}`);
  await page.waitForSelector("[data-testid=stage][data-moving=false]");
  return page;
}

/** The day that a page's picture shows. */
export const asOf = async (page: Page): Promise<string> =>
  (await page.getByTestId("stage").getAttribute("data-as-of")) ?? "";

export async function shows(page: Page, date: string): Promise<void> {
  await page.waitForSelector(`[data-testid=stage][data-as-of="${date}"]`);
}

/** Presses a key that goes to another day; that day. */
export async function goBy(page: Page, key: string): Promise<string> {
  const before = await asOf(page);
  await page.keyboard.press(key);
  await expect.poll(() => asOf(page)).not.toBe(before);
  return await asOf(page);
}
