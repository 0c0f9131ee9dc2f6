import type { ComponentType } from "react";
import type { MessageKey } from "../language/words.ts";
import type { DialogId, PanelId, StripId, ViewId } from "../permalink/part-ids.ts";
import type { IconName } from "../ui/Icon.tsx";
import type { DialogProps, PanelProps, StripProps, ViewProps } from "./workspace.ts";

/** A view as `app/registries/view-registry.ts` lists it. A view writes no text below its `smallestText`. */
export interface ViewEntry {
  readonly id: ViewId;
  readonly title: MessageKey;
  /** The `code` of its key: `Digit1` shows it, with Shift beside the other view. */
  readonly code: string;
  readonly component: ComponentType<ViewProps>;
}

/** The row of buttons (`wide-bar`: not on telephones), or the menu for panels that are used less often. */
type PanelPlace = "bar" | "wide-bar" | "show";

/** A panel as `app/registries/panel-registry.ts` lists it. */
export interface PanelEntry {
  readonly id: PanelId;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** The short name under its icon, where it has a button. */
  readonly word?: MessageKey;
  /** The keys that open and close it. */
  readonly keys: readonly string[];
  readonly place: PanelPlace;
  readonly component: ComponentType<PanelProps>;
  /** Shown until the panel is loaded; an empty panel by default. */
  readonly waiting?: ComponentType<Pick<PanelProps, "onClose">>;
}

/** A strip as `app/registries/strip-registry.ts` lists it. */
export interface StripEntry {
  readonly id: StripId;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** The short name under its icon. */
  readonly word: MessageKey;
  readonly keys: readonly string[];
  readonly component: ComponentType<StripProps>;
}

/** Dialogs by id, as `app/registries/dialog-registry.ts` lists them; each is a `Dialog` (ui/Dialog.tsx). */
export type DialogEntries = Readonly<Partial<Record<DialogId, ComponentType<DialogProps>>>>;
