import { describe, expect, it } from "vitest";
import { readView, shownOf } from "../permalink/permalink.ts";
import { smallStory } from "../story/small-story.testing.ts";
import { changePage, openPage, type PageAction, type PageState } from "./page-state.ts";

const trotsky = { kind: "actor", id: "trotsky" } as const;
const kamenev = { kind: "actor", id: "kamenev" } as const;
const start = openPage(shownOf(readView("", smallStory()).view));
const after = (...actions: readonly PageAction[]): PageState => actions.reduce(changePage, start);
const selecting = (selection: typeof trotsky | typeof kamenev | null): PageAction => ({
  type: "select",
  selection,
});
const opening = (panel: PageState["shown"]["panel"]): PageAction => ({ type: "open-panel", panel });
const CLOSE: PageAction = { type: "close" };

describe("a panel", () => {
  it("was asked for by the reader, and not where a step back or the address shows it", () => {
    expect(start.isPanelAsked).toBe(false);
    const asked = after(opening("search"));
    expect(asked.isPanelAsked).toBe(true);
    expect(changePage(asked, { type: "change", change: { strip: "balance" } }).isPanelAsked).toBe(true);
    const closed = changePage(asked, opening(null));
    expect(changePage(closed, { type: "change", change: { panel: "search" } }).isPanelAsked).toBe(false);
  });
});

describe("a selection", () => {
  it("opens the inspector in place of the panel, which returns when nothing is selected", () => {
    const inspecting = after(opening("filters"), selecting(trotsky));
    expect(inspecting.shown).toMatchObject({ selection: trotsky, panel: null });
    expect(changePage(inspecting, selecting(null)).shown).toMatchObject({
      selection: null,
      panel: "filters",
    });
  });

  it("returns to the first panel after several selections", () => {
    const { shown } = after(opening("filters"), selecting(trotsky), selecting(kamenev), selecting(null));
    expect(shown.panel).toBe("filters");
  });

  it("stays beside a panel that is opened after it, and goes with it", () => {
    const both = after(selecting(trotsky), opening("balance"));
    expect(both.shown).toMatchObject({ selection: trotsky, panel: "balance" });
    expect(changePage(both, opening(null)).shown).toMatchObject({ selection: null, panel: null });
  });

  it("does not bring back a panel that another replaced", () => {
    const { shown } = after(
      opening("filters"),
      selecting(trotsky),
      opening("balance"),
      opening(null),
      selecting(null),
    );
    expect(shown.panel).toBeNull();
  });
});

describe("closing", () => {
  it("takes the blank screen first, then the dialog, then the panel", () => {
    const all = after(
      opening("filters"),
      { type: "open-dialog", dialog: "share" },
      { type: "set-blank", blank: true },
    );
    const lit = changePage(all, CLOSE);
    expect(lit).toMatchObject({ blank: false, dialog: "share", shown: { panel: "filters" } });
    const withoutDialog = changePage(lit, CLOSE);
    expect(withoutDialog).toMatchObject({ dialog: null, shown: { panel: "filters" } });
    expect(changePage(withoutDialog, CLOSE).shown.panel).toBeNull();
  });

  it("leaves the inspector for the panel below, which closes next", () => {
    const beneath = after(opening("tours"), selecting(trotsky), CLOSE);
    expect(beneath.shown).toMatchObject({ selection: null, panel: "tours" });
    expect(changePage(beneath, CLOSE).shown).toMatchObject({ selection: null, panel: null });
  });

  it("changes nothing that is shown where nothing is open", () => {
    expect(changePage(start, CLOSE).shown).toEqual(start.shown);
  });
});

describe("a view", () => {
  const view = (id: "table" | "network", beside: boolean): PageAction => ({
    type: "show-view",
    view: id,
    beside,
  });

  it("is shown alone, or beside the first", () => {
    expect(after(view("table", false)).shown.views).toEqual(["table"]);
    expect(after(view("table", true)).shown.views).toEqual(["network", "table"]);
  });

  it("is never shown beside itself", () => {
    expect(after(view("network", true)).shown.views).toEqual(["network"]);
  });
});

describe("the page state", () => {
  it("stays the same object where an action changes nothing", () => {
    expect(changePage(start, { type: "set-blank", blank: false })).toBe(start);
    expect(changePage(start, { type: "open-dialog", dialog: null })).toBe(start);
  });

  it("changes only the parts named", () => {
    const changed = after({ type: "change", change: { split: 30, strip: "balance" } });
    expect(changed.shown).toEqual({ ...start.shown, split: 30, strip: "balance" });
  });
});
