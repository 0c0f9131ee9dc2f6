import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Browser } from "../browser.ts";

const BOOTSTRAP = fileURLToPath(new URL("../../bootstrap.mjs", import.meta.url));
const run = promisify(execFile);

let folder: string;
let site: string;
let browser: Browser;
let server: Server;
let url: string;

async function publish(...parameters: readonly string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, ENTENTE_HOME: join(folder, "home") };
  const options = { cwd: folder, env };
  return await run(process.execPath, [BOOTSTRAP, "entente", "publish", ...parameters], options).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  );
}

/** A server that knows nothing but files, below a path of its own. */
function serveFiles(): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = /^\/class\/stories\/([\w.-]*)$/.exec(pathname)?.[1];
    if (name === undefined) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(site, name === "" ? "index.html" : name)).then(
      (content) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(content),
      () => response.writeHead(404).end(),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "entente-publish-"));
  site = join(folder, "site");
  expect(await publish("european-alliances-1872-1918", "debate-club", "--out", "site")).toMatch(
    /^2 stories are in .*site; open .*index\.html$/m,
  );
  browser = await Browser.launch({ width: 1280, height: 720 });
  server = serveFiles();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/class/stories/`;
  // Both stories are laid out, in both forms.
}, 300_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("[data-testid=stage][data-layout=final][data-moving=false]");
};

describe("a published site", () => {
  it("is one page a story and the folder's own, and no file of it is replaced unasked", async () => {
    expect((await readdir(site)).sort()).toEqual([
      "debate-club.html",
      "european-alliances-1872-1918.html",
      "index.html",
    ]);
    expect(await publish("debate-club", "--out", "site")).toMatch(/is not empty; name a new folder/);
    expect(await publish("debate-club")).toMatch(/the folder with --out/);
    expect(await publish("./no-such-story", "--out", "other")).toMatch(/no-such-story/);
  });

  it("plays below any path of a server that knows files alone, and leads from story to story", async () => {
    const asked: string[] = [];
    const page = await browser.open(`${url}?lang=en&date=1907-06-01`);
    page.on("request", (request) => asked.push(request.url()));
    await settled(page);
    expect(await page.getByTestId("stage").getAttribute("data-as-of")).toBe("1907-06-01");
    expect(((await page.getByTestId("stage").getAttribute("data-ties")) ?? "").split(" ")).toHaveLength(15);
    await page.keyboard.press("d");
    await page.keyboard.press("4");
    await page.locator("[data-view=table] tbody tr").nth(3).waitFor();
    await page.keyboard.press("1");
    await settled(page);
    expect(asked.filter((one) => one.startsWith("http"))).toEqual([]);
    await page.locator(".story-title").click();
    await page.getByRole("menuitem", { name: /The Debate Club/ }).click();
    await page.waitForURL(/debate-club\.html/);
    await settled(page);
    await page.keyboard.press("s");
    await page.getByRole("dialog").waitFor();
    expect(await page.getByLabel("As a GraphQL query").count()).toBe(0);
    await page.close();
    expect(browser.complaints).toEqual([]);
  });

  it("opens from a disk, without any server", async () => {
    const page = await browser.open(`${pathToFileURL(join(site, "index.html")).href}?lang=de`);
    await settled(page);
    await page.keyboard.press("End");
    await page.waitForSelector('[data-testid=stage][data-as-of="1917-12-31"][data-moving=false]');
    await page.close();
    expect(browser.complaints).toEqual([]);
  });
});
