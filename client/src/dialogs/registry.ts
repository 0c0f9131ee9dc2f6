import { type ComponentType, lazy } from "react";
import type { DialogId } from "../workspace/places.ts";
import type { DialogProps } from "../workspace/workspace.ts";

/** What can lie over the page; each is a `Dialog` (dialogs/Dialog.tsx). */
export const DIALOGS: Readonly<Partial<Record<DialogId, ComponentType<DialogProps>>>> = {
  share: lazy(() => import("../share/ShareDialog.tsx")),
  export: lazy(() => import("../export/ExportDialog.tsx")),
  keys: lazy(() => import("../commands/KeyHelp.tsx")),
  room: lazy(() => import("../room/RoomDialog.tsx")),
};
