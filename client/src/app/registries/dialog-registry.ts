import { lazy } from "react";
import type { DialogEntries } from "../../workspace/entries.ts";

/** The dialogs that open over the page. The prediction is shown by the presentation and is not registered. */
export const DIALOGS: DialogEntries = {
  share: lazy(() => import("../../share/ShareDialog.tsx")),
  export: lazy(() => import("../../export/ExportDialog.tsx")),
  import: lazy(() => import("../../import/ImportDialog.tsx")),
  report: lazy(() => import("../../import/ReportDialog.tsx")),
  keys: lazy(() => import("../../commands/KeyHelp.tsx")),
  room: lazy(() => import("../../classroom/room/RoomDialog.tsx")),
};
