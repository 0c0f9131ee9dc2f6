import { indexStory } from "@entente/core";
import { generatedStory } from "./generated-story.ts";
import { servePlain, serveStory } from "./served-story.ts";
import type { StoryToServe } from "./story-process.ts";

/** The process that story-process.ts starts. */
const { kind, size } = JSON.parse(process.argv[2] ?? "") as StoryToServe;
const served =
  kind === "product" ? await serveStory(size) : await servePlain(indexStory(generatedStory(size)));

let greatest = 0;
const look = (): void => {
  greatest = Math.max(greatest, process.memoryUsage.rss());
};
setInterval(look, 20).unref();

process.on("message", () => {
  look();
  process.send?.(greatest);
  greatest = 0;
});
process.on("disconnect", () => process.exit());
process.send?.({ url: served.url });
