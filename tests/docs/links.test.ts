import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { PAGES } from "./command-blocks.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

it.each(PAGES)("the links and pictures of %s lead to files that are there", (page) => {
  const links = [...readFileSync(join(ROOT, page), "utf8").matchAll(/\]\(([^)#\s]+)/g)].map(
    ([, link = ""]) => link,
  );
  const lost = links.filter((link) => !/^[a-z]+:/.test(link) && !existsSync(join(ROOT, dirname(page), link)));
  expect(lost).toEqual([]);
});
