import type { StoredLayout } from "../layout/story/stored-layout.ts";
import type { PackedTimeline } from "../model/packed-timeline.ts";
import { fillTemplate } from "./fill-template.ts";

/** A story of a published site, as its pages list it. */
export interface SiteStory {
  readonly id: string;
  readonly title: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  /** The name of its page, which stands beside the others. */
  readonly file: string;
}

/** The content of a page of a published site: one story, with its layouts, and the list of all. */
export interface SiteFile {
  readonly timeline: PackedTimeline;
  readonly layouts: readonly StoredLayout[];
  readonly stories: readonly SiteStory[];
}

export const SITE_FILE_ID = "site-file";

/**
 * The built explorer with a story in it: one HTML file that needs no server and no network. Throws TemplateError where
 * `template` is not the built explorer.
 */
export function fillSite(template: string, file: SiteFile): string {
  return fillTemplate(template, SITE_FILE_ID, file.timeline.dataset.title, file);
}
