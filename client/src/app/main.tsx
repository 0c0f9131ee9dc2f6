import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "../theme/theme.css";
import "../ui/styles/page.css";
import "../ui/styles/message.css";
import "../ui/styles/controls.css";
import "../timeline/chronicle.css";
import "../ui/styles/panel.css";
import "./shell/shell.css";
import "../ui/dialogs.css";
import "../ui/styles/print.css";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
