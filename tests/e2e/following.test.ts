import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../browser.ts";
import { axeFaults } from "./axe-faults.ts";
import { asOf, goBy, openTeacher, STORY, shows } from "./lesson.ts";
import { openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

/** The product in the teacher's browser; pupils have browsers of their own. */
let product: ProductInBrowser;
beforeAll(async () => {
  product = await openProductInBrowser();
}, 180_000);
afterAll(async () => await product?.close());

describe("following the presenter", () => {
  let pupil: Browser;
  let other: Browser;
  beforeAll(async () => {
    pupil = await Browser.launch({ width: 390, height: 760 });
    other = await Browser.launch({ width: 1024, height: 700 });
  });
  afterAll(async () => {
    await pupil?.close();
    await other?.close();
  });

  it("shows pupils each moment, lets them guess, survives a lost connection, and ends with the lesson", async () => {
    const page = await openTeacher(product, "&date=1926-03-01");
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "Open a room" }).click();
    const address = (await page.getByTestId("join-address").textContent()) ?? "";
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    const first = await pupil.open(`http://${address}`);
    await shows(first, "1926-03-01");
    await shows(first, await goBy(page, "Home"));
    const second = await other.open(`http://${address.toLowerCase()}`);
    await shows(second, await asOf(page));
    await page.keyboard.press("b");
    await first.getByTestId("blank").waitFor();
    await page.keyboard.press("b");
    await first.getByTestId("blank").waitFor({ state: "detached" });

    // Only the presenter steers.
    const held = await asOf(page);
    await first.keyboard.press("ArrowRight");
    await first.keyboard.press("End");
    await shows(first, await goBy(page, "End"));

    // A pupil loses the network, and comes back to the present moment.
    await first.context().setOffline(true);
    await first.locator(".presentation-lost").waitFor();
    await page.keyboard.press("Home");
    await shows(second, held);
    await first.context().setOffline(false);
    await shows(first, held);

    // The teacher's reload keeps the room.
    await page.reload();
    await page.waitForSelector("[data-testid=stage][data-moving=false]");
    const next = await goBy(page, "ArrowRight");
    await shows(second, next);
    await shows(first, next);

    // Guesses on two devices, one each.
    await page.goto(`${product.url}/${STORY}&date=1926-03-01`);
    await shows(first, "1926-03-01");
    await page.keyboard.press("q");
    await page.getByTestId("chooser").getByRole("button", { name: "Zinoviev: next camp" }).click();
    for (const guesser of [first, second]) {
      await guesser.locator("[data-option=new-faction]").click();
      await guesser.locator("[data-option=new-faction][aria-pressed=true]").waitFor();
    }
    await first.locator("[data-option=nobody]").click();
    await page.waitForFunction(
      () => document.querySelector("[data-testid=count-nobody]")?.textContent === "1",
    );
    expect(await page.getByTestId("count-new-faction").textContent()).toBe("1");
    await page.keyboard.press("ArrowRight");
    await first.waitForFunction(() =>
      document.querySelector("[data-testid=question-words]")?.textContent?.includes("joined"),
    );
    await page.waitForSelector("[data-testid=stage][data-playing=false][data-as-of='1926-04-09']");
    await shows(first, "1926-04-09");

    await page.keyboard.press("Escape");
    await page.locator(".presentation").waitFor({ state: "detached" });
    await page.keyboard.press("g");
    await page.getByRole("button", { name: "End the room" }).click();
    await first.getByText("This room has ended").waitFor();
    expect(product.browser.complaints).toEqual([]);
    for (const one of [page, first, second]) await one.close();
  });

  it("tells a pupil with a wrong code what is wrong", async () => {
    const page = await other.open(`${product.url}/r/ZZZZZZ`);
    await page.getByRole("alert").getByText("There is no room ZZZZZZ").waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.type("YYYYYY");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("There is no room YYYYYY").waitFor();
    await page.close();
  });
});
