/** What lays out, for a page that has no worker: in a file of its own, since nearly none needs it. */
export { layoutStory } from "@entente/core";
