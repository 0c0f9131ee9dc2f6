import { type ComponentType, lazy, type ReactNode, useEffect, useState } from "react";
import { Description } from "../story-text/Description.tsx";
import { LazyPart } from "../ui/LazyPart.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import type { PresentationProps } from "./present/Presentation.tsx";
import { useClassroom } from "./state/classroom.ts";

const loadPresentation = () => import("./present/Presentation.tsx");
const LazyPresentation = lazy(loadPresentation);
type PresentationPart = ComponentType<PresentationProps>;

interface LessonProps extends PresentationProps {
  /** The page outside lessons. */
  readonly children: ReactNode;
}

/** The page, or its presentation to a class if one is wanted. */
export function Lesson({ describedBy, views, children }: LessonProps): ReactNode {
  const { shown, story, clock } = useWorkspace();
  const { following } = useClassroom();
  const Presentation = usePresentation(shown.present || following !== null);
  if (Presentation === null) return children;
  return (
    <LazyPart waiting={<main className="pane-waiting" aria-busy="true" />}>
      <Presentation describedBy={describedBy} views={views} />
      <Description id={describedBy} story={story} clock={clock} />
    </LazyPart>
  );
}

/**
 * The presentation's component while it is wanted, else null. The page stays until the component is loaded. If the
 * address asks for the presentation, it is returned at once and loads in its own place.
 */
function usePresentation(isWanted: boolean): PresentationPart | null {
  const [found, setFound] = useState<{ readonly Part: PresentationPart } | null>(
    isWanted ? { Part: LazyPresentation } : null,
  );
  useEffect(() => {
    if (!isWanted || found !== null) return;
    let isGone = false;
    const come = (Part: PresentationPart): void => {
      if (!isGone) setFound({ Part });
    };
    loadPresentation().then(
      (loaded) => come(loaded.default),
      // A failure is shown where the presentation would be.
      () => come(LazyPresentation),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, found]);
  return isWanted ? (found?.Part ?? null) : null;
}
