import { lazy, type ReactNode, useRef } from "react";
import { PANELS } from "../panels/registry.ts";
import { Part } from "./Part.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";
import { useWorkspace } from "./workspace.ts";

const Inspector = lazy(() => import("../inspector/Inspector.tsx"));

/** The panel that is open; without one the inspector of what is selected; or nothing. */
export function SidePanel(): ReactNode {
  const { story, clock, shown, select, openPanel } = useWorkspace();
  const { panel, selection } = shown;
  const entry = PANELS.find(({ id }) => id === panel);
  if (entry === undefined && selection === null) return null;
  const Panel = entry?.component;
  const Waiting = entry?.waiting;
  const close = (): void => openPanel(null);
  return (
    <Part
      key={entry?.id ?? "inspector"}
      waiting={
        Waiting === undefined ? <aside className="panel" aria-busy="true" /> : <Waiting onClose={close} />
      }
    >
      {Panel !== undefined ? (
        <Panel story={story} clock={clock} selection={selection} onSelect={select} onClose={close} />
      ) : selection !== null ? (
        <Inspector
          story={story}
          clock={clock}
          selection={selection}
          onSelect={select}
          onClose={() => select(null)}
        />
      ) : null}
      <PanelFocus />
    </Part>
  );
}

/** Stands behind a panel that has come. */
function PanelFocus(): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  usePanelFocus(place);
  return <span ref={place} hidden />;
}
