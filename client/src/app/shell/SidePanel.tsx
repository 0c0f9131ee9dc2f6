import { lazy, type ReactNode, useRef, useState } from "react";
import { LazyPart } from "../../ui/LazyPart.tsx";
import type { PanelEntry } from "../../workspace/entries.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { SidePlace } from "./SidePlace.tsx";
import { usePanelFocus } from "./use-panel-focus.ts";

const Inspector = lazy(() => import("../../inspector/Inspector.tsx"));

interface SidePanelProps {
  /** The panels of this page. */
  readonly panels: readonly Pick<PanelEntry, "id" | "component" | "waiting">[];
}

/** The open panel, or else the inspector of the selection, or else nothing. */
export function SidePanel({ panels }: SidePanelProps): ReactNode {
  const { story, clock, shown, select, openPanel } = useWorkspace();
  const { panel, selection } = shown;
  const entry = panels.find(({ id }) => id === panel);
  const key = entry?.id ?? (selection === null ? null : "inspector");
  const [opened] = useState(key);
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked && key !== opened) setIsAsked(true);
  if (key === null) return null;
  const Panel = entry?.component;
  const Waiting = entry?.waiting;
  const close = (): void => openPanel(null);
  return (
    <SidePlace shown={key}>
      <LazyPart
        key={key}
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
        <PanelFocus isAsked={isAsked} />
      </LazyPart>
    </SidePlace>
  );
}

/** Moves the focus into the panel before it, once that is loaded. */
function PanelFocus({ isAsked }: { readonly isAsked: boolean }): ReactNode {
  const place = useRef<HTMLSpanElement>(null);
  usePanelFocus(place, isAsked);
  return <span ref={place} hidden />;
}
