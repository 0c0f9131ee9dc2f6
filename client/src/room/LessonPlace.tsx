import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Description } from "../Description.tsx";
import { Part } from "../workspace/Part.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { ClassroomContext, type Following } from "./classroom.ts";
import { useClassroomState } from "./use-classroom-state.ts";

const loadPresentation = () => import("../present/Presentation.tsx");
const LazyPresentation = lazy(loadPresentation);
type PresentationPart = ComponentType<{ readonly describedBy: string }>;
const RoomPresenter = lazy(() => import("./RoomPresenter.tsx"));
const FollowBridge = lazy(() => import("./FollowBridge.tsx"));

interface LessonPlaceProps {
  readonly following: Following | null;
  /** Id of the element that tells the picture in words. */
  readonly describedBy: string;
  /** The page as it is outside lessons. */
  readonly children: ReactNode;
}

/** The page, or its presentation to a class; whoever steers tells the room, whoever follows is told. */
export function LessonPlace({ following, describedBy, children }: LessonPlaceProps): ReactNode {
  const workspace = useWorkspace();
  const { classroom, hear, setConnected, forget } = useClassroomState(workspace, following);
  const isWanted = workspace.shown.present || following !== null;
  const Presentation = usePresentation(isWanted);
  return (
    <ClassroomContext.Provider value={classroom}>
      {Presentation !== null ? (
        <Part waiting={<main className="pane-waiting" aria-busy="true" />}>
          <Presentation describedBy={describedBy} />
          <Description id={describedBy} story={workspace.story} clock={workspace.clock} />
        </Part>
      ) : (
        children
      )}
      <Suspense fallback={null}>
        {following !== null ? (
          <FollowBridge moment={following.moment} />
        ) : classroom.room !== null ? (
          <RoomPresenter room={classroom.room} hear={hear} setConnected={setConnected} forget={forget} />
        ) : null}
      </Suspense>
    </ClassroomContext.Provider>
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
