import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { strToU8, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dropFiles } from "./drop-files.ts";
import { openProductInBrowser, type ProductInBrowser } from "./product-in-browser.ts";

const BOOTSTRAP = fileURLToPath(new URL("../../bootstrap.mjs", import.meta.url));
const run = promisify(execFile);

let product: ProductInBrowser;
let folder: string;
beforeAll(async () => {
  product = await openProductInBrowser();
  folder = await mkdtemp(join(tmpdir(), "entente-own-data-"));
});
afterAll(async () => {
  await product?.close();
  await rm(folder, { recursive: true, force: true });
});

const STATES = ["Aland", "Borduria", "Cagliostro", "Drusselstein", "Elbonia", "Freedonia"];
/** Two camps of three: allied within, opposed between; no header is in any list of names, and no date decides its order. */
const ALLIANCES = [
  "State one;State two;Relationship;Since when;Region",
  ...STATES.flatMap((a, place) =>
    STATES.slice(place + 1).map((b, step) => {
      const isAllied = place % 2 === STATES.indexOf(b) % 2;
      return [
        a,
        b,
        isAllied ? "ally" : "rival",
        `0${place + 1}/0${step + 2}/1926`,
        isAllied ? "inner" : "outer",
      ];
    }),
  ).map((cells) => cells.join(";")),
].join("\n");

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]");
};
const actorsOn = async (page: Page): Promise<readonly string[]> =>
  ((await page.getByTestId("stage").getAttribute("data-actors")) ?? "").split(" ").sort();
const SLUGS = STATES.map((name) => name.toLowerCase());

/** A hand at the page: with the mouse, or by the keyboard alone. */
interface Hand {
  readonly openFile: (page: Page, name: string, content: string) => Promise<void>;
  /** Takes a column of the dialog for a field. */
  readonly correct: (page: Page, column: string, field: string) => Promise<void>;
  readonly answer: (page: Page, words: RegExp) => Promise<void>;
  readonly play: (page: Page) => Promise<void>;
  /** Opens the table of ties and selects the tie of its last row. */
  readonly selectTie: (page: Page) => Promise<void>;
  /** Colours the ties by a column of the table's own. */
  readonly colourTies: (page: Page, column: string) => Promise<void>;
  /** Saves the story in a format; resolves with the path of the file. */
  readonly save: (page: Page, format: string) => Promise<string>;
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const path = join(folder, `${Date.now()}-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

const MOUSE: Hand = {
  openFile: async (page, name, content) => await dropFiles(page, [[name, content]]),
  correct: async (page, column, field) => {
    await page.getByLabel(`Taken for: ${column}`).selectOption(field);
  },
  answer: async (page, words) => await page.getByRole("radio", { name: words }).click(),
  play: async (page) => await page.getByRole("button", { name: "Play this story" }).click(),
  selectTie: async (page) => {
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".table-kind", { hasText: "Ties" }).click();
    await page.locator("tr[data-row] button").last().click();
  },
  colourTies: async (page, column) => {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: /^Appearance/ }).click();
    await page.getByLabel("Colour of ties").selectOption(column);
  },
  save: async (page, format) => {
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: /^Save as a picture, film or data/ }).click();
    await page.getByRole("radio", { name: "Data for other programs" }).click();
    await page.getByLabel("Format").selectOption(format);
    const path = await saved(page, () => page.getByRole("button", { name: "Save", exact: true }).click());
    await page.getByRole("button", { name: "Close" }).click();
    return path;
  },
};

/** Moves the focus by Tab to an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${selector}`);
}

/** Chooses in a list that has the focus by the arrows, until its value is the one wanted. */
async function chooseByKey(page: Page, value: string): Promise<void> {
  const now = (): Promise<string> => page.evaluate(() => (document.activeElement as HTMLSelectElement).value);
  await page.keyboard.press("Home");
  for (let step = 0; step < 40 && (await now()) !== value; step += 1) await page.keyboard.press("ArrowDown");
  expect(await now()).toBe(value);
}

const KEYBOARD: Hand = {
  openFile: async (page, name, content) => {
    await page.keyboard.press("Control+o");
    await page.getByRole("button", { name: "Choose files…" }).waitFor();
    const choose = page.locator(".import-choice .export-button.main");
    await tabTo(page, ".import-choice .export-button.main");
    // A dialog that opens may move the focus once more.
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose.press("Enter")]);
    await chooser.setFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  },
  correct: async (page, column, field) => {
    await tabTo(page, `select[aria-label="Taken for: ${column}"]`);
    // Each step reads the files anew; typing the first letter goes there at once.
    await page.keyboard.type(field.slice(0, 2));
  },
  answer: async (page) => {
    await tabTo(page, ".import-question input");
    await page.keyboard.press("Space");
  },
  play: async (page) => {
    await page.locator(".import-actions .main").waitFor();
    await tabTo(page, ".import-actions .main");
    await page.keyboard.press("Enter");
  },
  selectTie: async (page) => {
    await page.keyboard.press("4");
    await page.getByTestId("table").waitFor();
    await tabTo(page, "input[name=table-kind]");
    const ties = page.locator("[data-testid=table][data-kind=ties]");
    for (let step = 0; step < 8 && (await ties.count()) === 0; step += 1)
      await page.keyboard.press("ArrowRight");
    await ties.locator("tr[data-row] button").first().waitFor();
    await tabTo(page, "tr[data-row] button");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  },
  colourTies: async (page, column) => {
    await page.keyboard.press("o");
    await page.locator(".labelled-select select").first().waitFor();
    await tabTo(page, ".labelled-select select");
    await chooseByKey(page, column);
  },
  save: async (page, format) => {
    // A list keeps the letters that are typed; Escape leaves it with its panel.
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await page.getByRole("radio", { name: "Data for other programs" }).waitFor();
    await tabTo(page, "input[name=what]");
    for (let step = 0; step < 2; step += 1) await page.keyboard.press("ArrowDown");
    await page.locator(".export-form select option").first().waitFor({ state: "attached" });
    await tabTo(page, ".export-form select");
    await chooseByKey(page, format);
    await page.locator(".export-form .main:enabled").waitFor();
    await tabTo(page, ".export-form .main");
    const path = await saved(page, () => page.keyboard.press("Enter"));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    return path;
  },
};

const elementsOf = (gexf: string): string => gexf.slice(gexf.indexOf("<nodes"));

describe.each([
  ["the mouse", MOUSE],
  ["the keyboard", KEYBOARD],
])("a table of one's own, by %s", (name, hand) => {
  it("is corrected, played, proved to its row, and leaves as GEXF that says the same again", async () => {
    const page = await product.open("?dataset=debate-club&lang=en");
    await settled(page);
    await hand.openFile(page, "alliances.csv", ALLIANCES);
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.textContent()).toMatch(/15 records; 15 kept, 0 merged, 0 refused/);
    await hand.correct(page, "Since when", "begin");
    await expect.poll(() => dialog.textContent()).toMatch(/The order of day and month cannot be told/);
    await hand.answer(page, /day before month/);
    await expect.poll(() => dialog.textContent()).toMatch(/6 actors, 15 ties, from .* 1926 to .* 1926/);
    await hand.play(page);
    await page.waitForURL(/dataset=device:alliances/);
    await settled(page);
    // Camps are computed of the ties, coloured, and said to be computed.
    await page.locator("[data-legend=computed]:visible").first().waitFor();
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-factions")).toMatch(/\S \S/);
    await hand.colourTies(page, "Region");
    await expect.poll(() => page.locator(".mark-legend").first().textContent()).toMatch(/outer.*inner/s);
    const gexf = await hand.save(page, "gexf");
    await hand.selectTie(page);
    await expect
      .poll(() => page.locator("[data-selection^='tie:']").textContent())
      .toMatch(/alliances\.csv.*row \d+/s);

    const text = await readFile(gexf, "utf8");
    expect(text).not.toContain("device:");
    await hand.openFile(page, "again.gexf", text);
    await expect.poll(() => dialog.textContent()).toMatch(/GEXF: 21 records; 21 kept/);
    await hand.play(page);
    await page.waitForURL(/dataset=device:alliances-2/);
    await settled(page);
    expect(await actorsOn(page)).toEqual(SLUGS);
    expect(elementsOf(await readFile(await hand.save(page, "gexf"), "utf8"))).toBe(elementsOf(text));
    if (name === "the mouse") await publishAndOpen(await hand.save(page, "zip"));
    await page.close();
    expect(product.browser.complaints).toEqual([]);
  });
});

/** Publishes a package, and opens its page from a server that knows nothing but files. */
async function publishAndOpen(zip: string): Promise<void> {
  const site = join(folder, "site");
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ENTENTE_HOME: join(folder, "home") };
  await run(process.execPath, [BOOTSTRAP, "entente", "publish", zip, "--out", site], { cwd: folder, env });
  const server: Server = createServer((_, response) => {
    readFile(join(site, "index.html")).then((page) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const page = await product.browser.open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await settled(page);
    expect(await actorsOn(page)).toEqual(SLUGS);
    await page.close();
  } finally {
    server.close();
  }
}

describe("hostile files dropped on the page", () => {
  it("are refused or do nothing, and the report says it", async () => {
    const page = await product.open("?dataset=debate-club&lang=en&view=table");
    const dialog = page.getByRole("dialog");
    const told = async (name: string, content: string | Uint8Array, words: RegExp): Promise<void> => {
      await dropFiles(page, [[name, content]]);
      await expect.poll(() => dialog.textContent()).toMatch(words);
    };
    await told("outside.zip", zipSync({ "../ties.csv": strToU8("a,b\n1,2\n") }), /outside of itself/);
    const bomb = zipSync({ "zeros.csv": new Uint8Array(1_000_000) });
    // The size as the directory at the end of the archive tells it: 4 GB.
    bomb.set([0xfe, 0xff, 0xff, 0xff], bomb.lastIndexOf(0x50, bomb.length - 23) + 24);
    await told("bomb.zip", bomb, /more than 1000 MB/);
    await told(
      "entities.gexf",
      '<!DOCTYPE g [<!ENTITY a "aaaa">]><gexf><graph><nodes><node id="&a;"/></nodes></graph></gexf>',
      /declares entities/,
    );
    const polluting = `{"nodes":[{"id":"a","__proto__":{"polluted":1}},{"id":"b"}],"links":[{"source":"a","target":"b","__proto__":"x"}]}`;
    await told("polluting.json", polluting, /programs take that name for something else/);
    expect(await page.evaluate(() => ({}) as { polluted?: number })).toEqual({});
    const label = `<img src=x onerror="window.hit=1">`;
    await told("labels.csv", `from,to\n"${label.replaceAll('"', '""')}",Bob\u202Eyrros\n`, /U\+202E/);
    await dialog.getByRole("button", { name: "Play this story" }).click();
    await page.waitForURL(/dataset=device:labels/);
    await settled(page);
    await page.keyboard.press("4");
    await expect.poll(() => page.getByTestId("table").textContent()).toContain("<img src=x");
    expect(await page.locator("img[src=x]").count()).toBe(0);
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    await page.close();
    expect(product.browser.complaints).toEqual([]);
  });
});
