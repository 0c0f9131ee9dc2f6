import { PLAYER_FILE_ID, type PlayerFile, unpackTimeline } from "@entente/core";
import { createRoot } from "react-dom/client";
import { layOutBy } from "../layout/layout-desk.ts";
import LayoutWorker from "../layout/layout-worker.ts?worker&inline";
import { loadFonts } from "../scene/text-measure.ts";
import { LIGHT } from "../scene/theme.ts";
import { PlayerPage } from "./PlayerPage.tsx";
import "./player-fonts.css";
import "./player-styles.ts";

const root = document.getElementById("root");
const text = document.getElementById(PLAYER_FILE_ID)?.textContent ?? "";
if (root === null || text === "") throw new Error("This player carries no story");
layOutBy(() => new LayoutWorker({ name: "layout" }));
const { timeline, view, address } = JSON.parse(text) as PlayerFile;
await loadFonts(LIGHT);
createRoot(root).render(<PlayerPage dataset={unpackTimeline(timeline)} view={view} address={address} />);
