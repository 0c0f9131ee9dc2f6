import { PLAYER_FILE_ID, type PlayerFile, unpackTimeline } from "@entente/core";
import { createRoot } from "react-dom/client";
import { carryWorkers } from "../../browser/page-workers.ts";
import { carryLayouts } from "../../layout/layout-client.ts";
import LayoutWorker from "../../layout/layout-worker.ts?worker&inline";
import PaintWorker from "../../scene/paint-worker.ts?worker&inline";
import { loadFonts } from "../../scene/text-measure.ts";
import StorylineWorker from "../../storyline/storyline-worker.ts?worker&inline";
import { LIGHT } from "../../theme/scene-theme.ts";
import { PlayerPage } from "./PlayerPage.tsx";
import "./player-fonts.css";
import "./player-styles.ts";

const root = document.getElementById("root");
const text = document.getElementById(PLAYER_FILE_ID)?.textContent ?? "";
if (root === null || text === "") throw new Error("This file contains no story; save it again from Entente");
carryWorkers({
  layout: () => new LayoutWorker({ name: "layout" }),
  paint: () => new PaintWorker({ name: "paint" }),
  storyline: () => new StorylineWorker({ name: "storyline" }),
});
const { timeline, layouts, view, address } = JSON.parse(text) as PlayerFile;
const dataset = unpackTimeline(timeline);
carryLayouts(dataset, layouts);
await loadFonts(LIGHT);
createRoot(root).render(<PlayerPage dataset={dataset} view={view} address={address} />);
