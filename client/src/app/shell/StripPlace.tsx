import type { ReactNode } from "react";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { STRIPS } from "../registries/strip-registry.ts";

/** The strip that is open, under the timeline. */
export function StripPlace(): ReactNode {
  const { story, clock, shown, select } = useWorkspace();
  const entry = STRIPS.find(({ id }) => id === shown.strip);
  if (entry === undefined || story.isStill) return null;
  const Strip = entry.component;
  return (
    <div className="strip">
      <LazyPart key={entry.id} waiting={<div className="strip-waiting" aria-busy="true" />}>
        <Strip story={story} clock={clock} onSelect={select} />
      </LazyPart>
    </div>
  );
}
