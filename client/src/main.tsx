import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./theme.css";
import "./page.css";
import "./message.css";
import "./controls.css";
import "./chronicle.css";
import "./panel.css";
import "./workspace/workspace.css";
import "./dialogs/dialogs.css";
import "./print.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
