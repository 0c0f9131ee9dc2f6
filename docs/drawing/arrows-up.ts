/** The arrows that may go back up, as `from → to`, each with its reason; `npm run draw` lists them in the page. */
export const ARROWS_UP: Readonly<Record<string, string>> = {};
