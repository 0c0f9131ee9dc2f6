import type { Shown } from "../permalink/parameters.ts";
import type { DialogId, PanelId, ViewId } from "../permalink/part-ids.ts";
import type { Selection } from "../story/selection.ts";

/** Everything on the page that the reader opens, closes and chooses, apart from time, theme and language. */
export interface PageState {
  readonly shown: Shown;
  readonly dialog: DialogId | null;
  readonly blank: boolean;
  /** The panel that the inspector replaced; it is shown again when the inspector closes. */
  readonly coveredPanel: PanelId | null;
  /** Whether the reader opened the panel; false where the address, or a step back, did. */
  readonly isPanelAsked: boolean;
}

export type PageAction =
  | { readonly type: "change"; readonly change: Partial<Shown> }
  /** Null selects nothing and closes the inspector. */
  | { readonly type: "select"; readonly selection: Selection | null }
  /** Null closes the open panel, the inspector too. */
  | { readonly type: "open-panel"; readonly panel: PanelId | null }
  | { readonly type: "open-dialog"; readonly dialog: DialogId | null }
  | { readonly type: "show-view"; readonly view: ViewId; readonly beside: boolean }
  | { readonly type: "set-blank"; readonly blank: boolean }
  /** Closes the topmost: the blank screen, the dialog, the panel, or the inspector. */
  | { readonly type: "close" };

export function openPage(shown: Shown): PageState {
  return { shown, dialog: null, blank: false, coveredPanel: null, isPanelAsked: false };
}

export function changePage(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case "change": {
      const { panel = state.shown.panel } = action.change;
      const isPanelAsked = state.isPanelAsked && panel === state.shown.panel;
      return { ...withShown(state, action.change), isPanelAsked };
    }
    case "select":
      return selectItem(state, action.selection);
    case "open-panel":
      return openPanel(state, action.panel);
    case "open-dialog":
      return action.dialog === state.dialog ? state : { ...state, dialog: action.dialog };
    case "show-view": {
      const [first] = state.shown.views;
      const { view, beside } = action;
      return withShown(state, { views: beside && view !== first ? [first, view] : [view] });
    }
    case "set-blank":
      return action.blank === state.blank ? state : { ...state, blank: action.blank };
    case "close":
      return closeTopmost(state);
  }
}

function withShown(state: PageState, change: Partial<Shown>): PageState {
  return { ...state, shown: { ...state.shown, ...change } };
}

function selectItem(state: PageState, selection: Selection | null): PageState {
  const { shown, coveredPanel } = state;
  if (selection === null)
    return { ...withShown(state, { selection, panel: shown.panel ?? coveredPanel }), coveredPanel: null };
  return {
    ...withShown(state, { selection, panel: null }),
    coveredPanel: shown.panel ?? coveredPanel,
    isPanelAsked: true,
  };
}

function openPanel(state: PageState, panel: PanelId | null): PageState {
  const change = panel === null ? { panel, selection: null } : { panel };
  return { ...withShown(state, change), coveredPanel: null, isPanelAsked: true };
}

function closeTopmost(state: PageState): PageState {
  if (state.blank) return { ...state, blank: false };
  if (state.dialog !== null) return { ...state, dialog: null };
  if (state.shown.panel !== null) return openPanel(state, null);
  return selectItem(state, null);
}
