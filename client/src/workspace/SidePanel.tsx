import { lazy, type ReactNode } from "react";
import { PANELS } from "../panels/registry.ts";
import { Part } from "./Part.tsx";
import { useWorkspace } from "./workspace.ts";

const Inspector = lazy(() => import("../inspector/Inspector.tsx"));

/** The panel that is open; without one the inspector of what is selected; or nothing. */
export function SidePanel(): ReactNode {
  const { story, clock, shown, select, openPanel } = useWorkspace();
  const { panel, selection } = shown;
  const entry = PANELS.find(({ id }) => id === panel);
  if (entry === undefined && selection === null) return null;
  const Panel = entry?.component;
  return (
    <Part key={entry?.id ?? "inspector"} waiting={<aside className="panel" aria-busy="true" />}>
      {Panel !== undefined ? (
        <Panel
          story={story}
          clock={clock}
          selection={selection}
          onSelect={select}
          onClose={() => openPanel(null)}
        />
      ) : selection !== null ? (
        <Inspector
          story={story}
          clock={clock}
          selection={selection}
          onSelect={select}
          onClose={() => select(null)}
        />
      ) : null}
    </Part>
  );
}
