import { useMemo, useReducer } from "react";
import type { Shown } from "../permalink/parameters.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { changePage, openPage, type PageState } from "./page-state.ts";

/** The actions of a workspace that change its page state; each keeps its identity. */
export type PageActions = Pick<
  Workspace,
  "change" | "select" | "showView" | "openPanel" | "openStrip" | "openDialog" | "setBlank" | "close"
>;

/** The page state, which begins with `first`, and the actions that change it. */
export function usePageState(first: Shown): readonly [PageState, PageActions] {
  const [state, dispatch] = useReducer(changePage, first, openPage);
  const actions = useMemo(
    (): PageActions => ({
      change: (change) => dispatch({ type: "change", change }),
      select: (selection) => dispatch({ type: "select", selection }),
      showView: (view, beside = false) => dispatch({ type: "show-view", view, beside }),
      openPanel: (panel) => dispatch({ type: "open-panel", panel }),
      openStrip: (strip) => dispatch({ type: "change", change: { strip } }),
      openDialog: (dialog) => dispatch({ type: "open-dialog", dialog }),
      setBlank: (blank) => dispatch({ type: "set-blank", blank }),
      close: () => dispatch({ type: "close" }),
    }),
    [],
  );
  return [state, actions];
}
