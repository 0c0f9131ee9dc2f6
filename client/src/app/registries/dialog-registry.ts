import { lazy } from "react";
import type { DialogEntries } from "../../workspace/entries.ts";

/** The dialogs that open over the page; the prediction is part of presenting and stands in no registry. */
export const DIALOGS: DialogEntries = {
  share: lazy(() => import("../../share/ShareDialog.tsx")),
  export: lazy(() => import("../../export/ExportDialog.tsx")),
  keys: lazy(() => import("../../commands/KeyHelp.tsx")),
  room: lazy(() => import("../../classroom/room/RoomDialog.tsx")),
};
