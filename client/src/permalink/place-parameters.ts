import { SELECTION_KINDS, type Selection, selectionExists } from "../story/selection.ts";
import { acceptValue, type Parameter, replaceValue, wordParameter } from "./parameter.ts";
import { PANEL_IDS, STRIP_IDS, VIEW_IDS, type ViewId } from "./part-ids.ts";
import { firstViews } from "./view-content.ts";

/** One view, or two side by side. */
export type Views = readonly [ViewId] | readonly [ViewId, ViewId];

/** The first view's share of the width, in per cent. */
const HALF = 50;
export const NARROWEST = 20;

export const selectionParameter: Parameter<Selection | null> = {
  name: "select",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(null);
    const colon = text.indexOf(":");
    const kind = SELECTION_KINDS.find((one) => one === text.slice(0, colon));
    const selection = kind === undefined ? null : { kind, id: text.slice(colon + 1) };
    if (selection !== null && selectionExists(selection, story.index)) return acceptValue(selection);
    return { value: null, notice: ({ t }) => t("notice.selection", { asked: text }) };
  },
  write: (value) => (value === null ? null : `${value.kind}:${value.id}`),
};

export const viewsParameter: Parameter<Views> = {
  name: "view",
  isStep: true,
  read: (text, story) => {
    const usual = firstViews(story);
    if (text === null || text === "") return acceptValue(usual);
    const asked = text.split(",");
    const [first, second] = VIEW_IDS.filter((id) => asked.includes(id)).toSorted(
      (a, b) => asked.indexOf(a) - asked.indexOf(b),
    );
    if (first === undefined) return replaceValue("view", text, usual);
    const views: Views = second === undefined ? [first] : [first, second];
    return views.length === asked.length ? acceptValue(views) : replaceValue("view", text, views);
  },
  write: (views, story) => {
    const text = views.join(",");
    return text === firstViews(story).join(",") ? null : text;
  },
};

export const splitParameter: Parameter<number> = {
  name: "split",
  isStep: false,
  read: (text) => {
    if (text === null) return acceptValue(HALF);
    const asked = Number(text);
    const isShare = text !== "" && asked >= NARROWEST && asked <= 100 - NARROWEST;
    return isShare ? acceptValue(Math.round(asked)) : replaceValue("split", text, HALF);
  },
  write: (split) => (split === HALF ? null : String(Math.round(split))),
};

export const panelParameter = wordParameter("panel", PANEL_IDS, true);
export const stripParameter = wordParameter("strip", STRIP_IDS, false);
