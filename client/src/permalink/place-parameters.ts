import { exists, SELECTION_KINDS, type Selection } from "../story/selection.ts";
import { good, oneOf, type Parameter, unknown } from "./parameter.ts";
import { PANEL_IDS, STRIP_IDS, VIEW_IDS, type ViewId } from "./part-ids.ts";

/** One view, or two side by side. */
export type Views = readonly [ViewId] | readonly [ViewId, ViewId];

/** The first view's share of the width, in per cent. */
const HALF = 50;
export const NARROWEST = 20;

export const selectionParameter: Parameter<Selection | null> = {
  name: "select",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return good(null);
    const colon = text.indexOf(":");
    const kind = SELECTION_KINDS.find((one) => one === text.slice(0, colon));
    const selection = kind === undefined ? null : { kind, id: text.slice(colon + 1) };
    if (selection !== null && exists(selection, story.index)) return good(selection);
    return { value: null, notice: ({ t }) => t("notice.selection", { asked: text }) };
  },
  write: (value) => (value === null ? null : `${value.kind}:${value.id}`),
};

export const viewsParameter: Parameter<Views> = {
  name: "view",
  isStep: true,
  read: (text) => {
    if (text === null || text === "") return good(["network"]);
    const asked = text.split(",");
    const [first, second] = VIEW_IDS.filter((id) => asked.includes(id)).toSorted(
      (a, b) => asked.indexOf(a) - asked.indexOf(b),
    );
    if (first === undefined) return unknown("view", text, ["network"]);
    const views: Views = second === undefined ? [first] : [first, second];
    return views.length === asked.length ? good(views) : unknown("view", text, views);
  },
  write: (views) => (views.length === 1 && views[0] === "network" ? null : views.join(",")),
};

export const splitParameter: Parameter<number> = {
  name: "split",
  isStep: false,
  read: (text) => {
    if (text === null) return good(HALF);
    const asked = Number(text);
    const isShare = text !== "" && asked >= NARROWEST && asked <= 100 - NARROWEST;
    return isShare ? good(Math.round(asked)) : unknown("split", text, HALF);
  },
  write: (split) => (split === HALF ? null : String(Math.round(split))),
};

export const panelParameter = oneOf("panel", PANEL_IDS, true);
export const stripParameter = oneOf("strip", STRIP_IDS, false);
