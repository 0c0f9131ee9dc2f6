import { SITE_FILE_ID, type SiteFile, unpackTimeline } from "@entente/core";
import { createRoot } from "react-dom/client";
import AnalysisWorker from "../../analysis/analysis-worker.ts?worker&inline";
import { carryWorkers } from "../../browser/page-workers.ts";
import { nameOnDevice } from "../../device/device-address.ts";
import { loadKeptStory } from "../../device/kept-stories.ts";
import { openAsSite } from "../../device/story-home.ts";
import ExportWorker from "../../export/export-worker.ts?worker&inline";
import { initialLanguage } from "../../language/initial-language.ts";
import { loadWords } from "../../language/load-words.ts";
import { carryLayouts } from "../../layout/layout-client.ts";
import LayoutWorker from "../../layout/layout-worker.ts?worker&inline";
import PaintWorker from "../../scene/paint-worker.ts?worker&inline";
import FormatWorker from "../../story-files/format-worker.ts?worker&inline";
import StorylineWorker from "../../storyline/storyline-worker.ts?worker&inline";
import { initialTheme } from "../../theme/initial-theme.ts";
import { App } from "../App.tsx";
import type { LoadedPage } from "../load-page.ts";
import "../player/player-fonts.css";
import "../player/player-styles.ts";

// The explorer of a published site: one file with one story in it, which asks nobody for anything.

const root = document.getElementById("root");
const text = document.getElementById(SITE_FILE_ID)?.textContent ?? "";
if (root === null || text === "")
  throw new Error("This file contains no story; publish it again with Entente");
openAsSite();
carryWorkers({
  analysis: () => new AnalysisWorker({ name: "analysis" }),
  export: () => new ExportWorker({ name: "export" }),
  formats: () => new FormatWorker({ name: "formats" }),
  layout: () => new LayoutWorker({ name: "layout" }),
  paint: () => new PaintWorker({ name: "paint" }),
  storyline: () => new StorylineWorker({ name: "storyline" }),
});
const { timeline, layouts, stories } = JSON.parse(text) as SiteFile;
const story = unpackTimeline(timeline);
carryLayouts(story, layouts);
document.documentElement.dataset.theme = initialTheme();
const language = initialLanguage();
document.documentElement.lang = language;
await loadWords(language);
createRoot(root).render(<App load={loadFromSite} />);

/** The file's own story, or one of this device that the address names. */
async function loadFromSite(wanted: string | null): Promise<LoadedPage> {
  const name = wanted === null ? null : nameOnDevice(wanted);
  const kept = name === null ? null : await loadKeptStory(name).catch(() => null);
  const isKept = kept !== null && kept !== "OUTDATED";
  const missing = wanted === null || isKept || wanted === story.id ? null : wanted;
  return { datasets: stories, dataset: isKept ? kept : story, missing };
}
