import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { Browser } from "../browser.ts";
import { renderCommand } from "../export/render-command.ts";
import { pythonEnvironment } from "../oracles/python-environment.ts";
import { databasesOf, ProductProcess } from "../product-process.ts";

const run = promisify(execFile);
const PATIENT = { timeout: 30_000 };
const STORY = "bolshevik-party-1922-1929";
const DEBATE_CLUB_FOLDER = fileURLToPath(new URL("../../fixtures/debate-club/", import.meta.url));
const requirements = fileURLToPath(new URL("../../notebooks/requirements.txt", import.meta.url));

let folder: string;
let framing: Server;
let port: number;
let product: ProductProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-share-"));
  framing = createServer((request, response) => {
    const target = new URL(request.url ?? "/", "http://x").searchParams.get("target") ?? "";
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><title>A school</title><iframe src="${target}" width="1000" height="640"></iframe>`,
    );
  });
  framing.listen(0);
  await once(framing, "listening");
  port = (framing.address() as AddressInfo).port;
  product = new ProductProcess({
    ENTENTE_HOME: join(folder, "home"),
    EMBED_ORIGINS: `http://127.0.0.1:${port}`,
  });
  url = await product.laidOut();
  browser = await Browser.launch({ width: 1280, height: 800 });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await product?.kill("SIGTERM");
  framing?.close();
  await rm(folder, { recursive: true, force: true });
});

async function openAt(date: string, more = "&lang=en"): Promise<Page> {
  const page = await browser.open(`${url}/?dataset=${STORY}&date=${date}${more}`);
  await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of"), PATIENT).toBe(date);
  return page;
}

/** Tells whether a page of an origin can show one of ours in a frame. */
async function isFramed(host: string, path: string): Promise<boolean> {
  const page = await browser.open(`http://${host}:${port}/?target=${encodeURIComponent(`${url}${path}`)}`);
  const stage = page.frameLocator("iframe").getByTestId("stage");
  const shown = await stage.waitFor({ timeout: 8_000 }).then(
    () => true,
    () => false,
  );
  await page.close();
  return shown;
}

describe("the embedded player", () => {
  const embed = `/embed?dataset=${STORY}&date=1926-05-01`;

  it("shows in a frame of a page that is allowed, and plays there", async () => {
    const page = await browser.open(
      `http://127.0.0.1:${port}/?target=${encodeURIComponent(`${url}${embed}`)}`,
    );
    const frame = page.frameLocator("iframe");
    const stage = frame.getByTestId("stage");
    await expect.poll(() => stage.getAttribute("data-as-of"), PATIENT).toBe("1926-05-01");
    await frame.getByRole("button", { name: /^Next change/ }).click();
    await expect.poll(() => stage.getAttribute("data-as-of"), PATIENT).not.toBe("1926-05-01");
    await page.close();
  });

  it("shows on no other page, and no other page of ours shows anywhere", async () => {
    expect(await isFramed("localhost", embed)).toBe(false);
    expect(await isFramed("127.0.0.1", "/")).toBe(false);
    browser.complaints.length = 0;
  });
});

describe("sharing", () => {
  it("gives a link that restores the view, and a frame with the same address", async () => {
    const page = await openAt("1926-05-01");
    await page.keyboard.press("s");
    const link = await page.getByLabel("Link to exactly this view", { exact: true }).inputValue();
    expect(link).toContain("date=1926-05-01");
    expect(await page.getByLabel(/^Code to embed/).inputValue()).toContain(`${url}/embed?dataset=${STORY}`);
    await page.goto(link);
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of"), PATIENT).toBe("1926-05-01");
    await page.close();
  });

  it("gives a query that the API answers with what is shown", async () => {
    const page = await openAt("1926-05-01");
    const factions = await page.getByTestId("stage").getAttribute("data-factions");
    await page.keyboard.press("s");
    const query = await page.getByRole("textbox", { name: /GraphQL query$/ }).inputValue();
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const { data } = (await answer.json()) as { data: { networkAsOf: { factions: { id: string }[] } } };
    expect(
      data.networkAsOf.factions
        .map(({ id }) => id)
        .sort()
        .join(" "),
    ).toBe(factions);
    await page.close();
  });

  it("gives a notebook cell that runs", async (context: TestContext) => {
    const environment = await pythonEnvironment(requirements);
    if ("missing" in environment) return context.skip(environment.missing);
    const page = await openAt("1926-05-01");
    await page.keyboard.press("s");
    const cell = await page.getByRole("textbox", { name: /notebook cell/ }).inputValue();
    await page.close();
    const script = join(folder, "cell.py");
    await writeFile(script, `${cell}\nprint(len(ties), "United Opposition" in set(memberships.faction))\n`);
    const { stdout } = await run(environment.python, [script], {
      env: { PATH: process.env.PATH, NO_PROXY: "127.0.0.1" },
    });
    expect(stdout).toMatch(/^[1-9]\d+ True$/m);
  }, 300_000);
});

describe("saving from the page", () => {
  const saved = async (page: Page, button = "Save"): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return { name: download.suggestedFilename(), bytes: await readFile(path) };
  };

  it("makes a picture of the moment, named by story and date", async () => {
    const page = await openAt("1926-05-01");
    await page.keyboard.press("e");
    await page.getByLabel("Size in pixels").selectOption({ label: "960 × 540" });
    const { name, bytes } = await saved(page);
    expect(name).toBe(`${STORY}-1926-05-01.png`);
    const { width, height } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([960, 540]);
    expect(bytes.includes("Revision")).toBe(true);
    await page.close();
  }, 180_000);

  it("makes a film in a worker, and can be cancelled", async () => {
    const page = await openAt("1926-05-01");
    await page.keyboard.press("e");
    await page.getByLabel(/^A film/).check();
    await page.getByLabel("Size in pixels").selectOption({ label: "960 × 540" });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByLabel("From", { exact: true }).fill("1926-04-05");
    await page.getByLabel("To", { exact: true }).fill("1926-04-07");
    const { name, bytes } = await saved(page);
    expect(name).toBe(`${STORY}-1926-04-05-1926-04-07.webm`);
    expect(bytes.subarray(0, 4).toString("hex")).toBe("1a45dfa3");
    expect(bytes.includes("Permalink")).toBe(true);
    await page.close();
  }, 180_000);

  it("prints the network as curves and text on white, from a dark page too", async () => {
    const page = await openAt("1926-05-01", "&lang=en&theme=dark");
    await page.locator("[data-testid=stage][data-layout=final][data-moving=false]").waitFor(PATIENT);
    const pdf = await getDocument({
      data: new Uint8Array(await page.pdf({ preferCSSPageSize: true })),
      verbosity: 0,
    }).promise;
    expect(pdf.numPages).toBe(1);
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    for (const said of ["Zinoviev", "United Opposition", "1926", "revision"]) expect(words).toContain(said);
    await pdf.destroy();
    await page.emulateMedia({ media: "print" });
    const ground = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.documentElement).getPropertyValue("--ink"),
    ]);
    expect(ground).toEqual(["rgb(255, 255, 255)", "#1d1a16"]);
    await page.close();
  }, 120_000);

  it("makes a player that speaks the page's language, though nobody chose it", async () => {
    const page = await openAt("1926-05-01", "");
    // As where the browser prefers German.
    await page.addInitScript(() => Object.defineProperty(navigator, "languages", { value: ["de"] }));
    await page.reload();
    await expect.poll(() => page.getByTestId("stage").getAttribute("data-as-of"), PATIENT).toBe("1926-05-01");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    await page.keyboard.press("e");
    await page.getByLabel("HTML-Datei, die offline läuft").check();
    const { name } = await saved(page, "Speichern");
    await page.close();
    const player = await browser.open(`file://${join(folder, name)}`);
    await expect.poll(() => player.getByTestId("headline-date").innerText(), PATIENT).toContain("1. Mai");
    expect(await player.locator("html").getAttribute("lang")).toBe("de");
    await player.close();
  }, 120_000);

  it("never wrote an error to the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});

describe("a picture of a dataset by its id", () => {
  const CLUB = ["--as-of", "2019-06-01", "--size", "960x540", "--address", "http://127.0.0.1/"];

  it("is drawn from the database of the running product as it is from the package's folder", async () => {
    const byId = await renderCommand(folder, ["debate-club", ...CLUB, "--out", "by-id.svg"]);
    expect(`${byId.code} ${byId.err}`).toMatch(/^0 /);
    const byFolder = await renderCommand(folder, [DEBATE_CLUB_FOLDER, ...CLUB, "--out", "by-folder.svg"]);
    expect(`${byFolder.code} ${byFolder.err}`).toMatch(/^0 /);
    const [one, other] = await Promise.all(
      ["by-id.svg", "by-folder.svg"].map((name) => readFile(join(folder, name), "utf8")),
    );
    expect(one).toContain("The Debate Club");
    expect(one).toBe(other);
  });

  it("needs an id that is there, and names those that are", async () => {
    const { code, err } = await renderCommand(folder, ["debating-club", ...CLUB]);
    expect(code).toBe(1);
    expect(err).toContain('There is no dataset "debating-club"; there are');
    expect(err).toContain("debate-club");
    expect(err).not.toContain("    at ");
  });

  it("is drawn while the product does not run", async () => {
    await product.kill("SIGTERM");
    const { code, err } = await renderCommand(folder, ["debate-club", ...CLUB, "--out", "without.svg"]);
    expect(`${code} ${err}`).toMatch(/^0 /);
    expect(await readFile(join(folder, "without.svg"), "utf8")).toBe(
      await readFile(join(folder, "by-id.svg"), "utf8"),
    );
    expect(await databasesOf(join(folder, "home"))).toEqual([]);
  }, 240_000);
});
