import { createRoot } from "react-dom/client";
import { datasetOf } from "../../permalink/dataset-of.ts";
import { loadFonts } from "../../scene/text-measure.ts";
import { LIGHT } from "../../theme/scene-theme.ts";
import { loadPage } from "../load-page.ts";
import { PlayerPage } from "./PlayerPage.tsx";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./player-styles.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("embed.html has no #root");
const root = createRoot(element);
const { origin, search } = window.location;
try {
  const [{ dataset, missing }] = await Promise.all([loadPage(datasetOf(search)), loadFonts(LIGHT)]);
  if (dataset === null || missing !== null) throw new Error(`This server has no story “${missing ?? ""}”`);
  document.title = dataset.title;
  root.render(<PlayerPage dataset={dataset} view={search} address={`${origin}/`} />);
} catch (error) {
  root.render(
    <main className="message" role="alert">
      <p>{error instanceof Error ? error.message : String(error)}</p>
    </main>,
  );
}
