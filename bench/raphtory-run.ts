import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { networkInterfaces } from "node:os";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { RaphtoryAnswer, RaphtoryTask } from "./raphtory-reference.ts";
import { ask } from "./served-story.ts";
import { time } from "./timing.ts";

/** The inside of raphtory-reference.ts: runs in a network namespace of its own, server and questions alike. */
const PORT = 1736;
const URL_INSIDE = `http://127.0.0.1:${PORT}/`;
const QUERY =
  'query ($day: TimeInput!) { graph(path: "ties") { at(time: $day) { edges { list { src { name } dst { name } layerNames } } } } }';

interface Edge {
  readonly src: { readonly name: string };
  readonly dst: { readonly name: string };
  readonly layerNames: readonly string[];
}

assert.deepEqual(
  Object.keys(networkInterfaces()).filter((name) => name !== "lo"),
  [],
);
const { actors, intervals, days } = JSON.parse(await text(process.stdin)) as RaphtoryTask;
const script = fileURLToPath(new URL("../raphtory-server.py", import.meta.url));
const python = spawn(process.argv[2] ?? "python3", [script], { stdio: ["pipe", "ignore", "inherit"] });
const ended = once(python, "exit");
python.stdin.on("error", () => undefined);
python.stdin.write(`${JSON.stringify({ actors, intervals, port: PORT })}\n`);

const path = async (day: string): Promise<Buffer> => await ask(URL_INSIDE, QUERY, { day: Number(day) });

async function edgesOn(day: number): Promise<[string, string, string][]> {
  const { data } = JSON.parse((await path(String(day))).toString()) as {
    data: { graph: { at: { edges: { list: readonly Edge[] } } } };
  };
  return data.graph.at.edges.list.map(({ src, dst, layerNames }) => [src.name, dst.name, layerNames.join()]);
}

async function ready(): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await edgesOn(days[0] ?? 0);
      return;
    } catch (error) {
      if (tries > 300 || python.exitCode !== null) throw error;
      await wait(200);
    }
  }
}

try {
  await ready();
  const asked = days.map(String);
  await time(path, asked.slice(0, 20));
  const answer: RaphtoryAnswer = {
    edges: await Promise.all(days.slice(0, 5).map(edgesOn)),
    one: await time(path, asked),
    eight: await time(path, asked, 8),
  };
  process.stdout.write(JSON.stringify(answer));
} finally {
  python.stdin.end();
  await Promise.race([ended, wait(5_000)]);
  python.kill("SIGKILL");
}
process.exit();
