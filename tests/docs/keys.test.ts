import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { COMMANDS } from "../../client/src/app/registries/command-registry.ts";
import { commandTitle } from "../../client/src/commands/command.ts";
import { createWords } from "../../client/src/language/words.ts";
import { en } from "../../client/src/messages/en/index.ts";

const PAGE = new URL("../../docs/keys.md", import.meta.url);
const BLOCK = /<!-- keys: begin -->\n.*<!-- keys: end -->/s;

it("docs/keys.md lists every command that has a key; with RENEW_KEYS=1 it is written anew", () => {
  const words = createWords("en", en);
  const rows = COMMANDS.flatMap((command) => {
    const keys = command.keys.flatMap(({ shown }) => (shown === null ? [] : [shown]));
    return keys.length === 0 ? [] : [`| ${keys.join(" ")} | ${commandTitle(command, words)} |`];
  });
  const table = ["| key | what it does |", "|---|---|", ...rows].join("\n");
  const page = readFileSync(PAGE, "utf8");
  const renewed = page.replace(BLOCK, () => `<!-- keys: begin -->\n${table}\n<!-- keys: end -->`);
  if (process.env.RENEW_KEYS === "1") writeFileSync(PAGE, renewed);
  else expect(page).toBe(renewed);
});
