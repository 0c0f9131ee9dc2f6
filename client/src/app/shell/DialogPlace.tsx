import type { ReactNode } from "react";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { DIALOGS } from "../registries/dialog-registry.ts";

/** The dialog that is open, over the page. */
export function DialogPlace(): ReactNode {
  const { dialog, openDialog } = useWorkspace();
  const Shown = dialog === null ? undefined : DIALOGS[dialog];
  if (Shown === undefined) return null;
  return (
    <LazyPart key={dialog} waiting={null}>
      <Shown onClose={() => openDialog(null)} />
    </LazyPart>
  );
}
