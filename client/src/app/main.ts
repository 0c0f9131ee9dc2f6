import { startOpening } from "../api/story-request.ts";
import { initialLanguage } from "../language/initial-language.ts";
import { OPENING_WORDS } from "../language/language.ts";
import { loadMessages } from "../language/load-messages.ts";
import { datasetOf } from "../permalink/dataset-of.ts";
import { initialTheme } from "../theme/initial-theme.ts";
import { roomCode } from "./room-code.ts";
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

// The page's first code, a small file: it asks for the story, the messages and the page's own code all at once.

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
document.documentElement.dataset.theme = initialTheme();
const language = initialLanguage();
document.documentElement.lang = language;
// A pupil's page learns from its room which story it shows.
if (roomCode() === null) startOpening(datasetOf(window.location.search));
loadMessages(language).catch(() => undefined);
sayOpening(root, OPENING_WORDS[language]);
const { showPage } = await import("./page.tsx");
await showPage(root, language);

/** Says that the story is being opened, in the place where the page will say so too. */
function sayOpening(host: HTMLElement, words: string): void {
  const message = document.createElement("main");
  message.className = "message";
  message.ariaBusy = "true";
  const text = document.createElement("p");
  text.className = "loading";
  text.textContent = words;
  message.append(text);
  host.append(message);
}
