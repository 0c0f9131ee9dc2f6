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
  /** The page as it is outside lessons. */
  readonly children: ReactNode;
}

/** The page, or its presentation to a class. */
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

/** What presents, while it is wanted. The page stays until it has come; an address that begins with it has no page before. */
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
      // What does not come says so in its own place.
      () => come(LazyPresentation),
    );
    return () => {
      isGone = true;
    };
  }, [isWanted, found]);
  return isWanted ? (found?.Part ?? null) : null;
}
