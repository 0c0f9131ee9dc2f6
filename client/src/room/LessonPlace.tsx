import { lazy, type ReactNode, Suspense } from "react";
import { useWorkspace } from "../workspace/workspace.ts";
import { ClassroomContext, type Following } from "./classroom.ts";
import { Lesson } from "./Lesson.tsx";
import { useClassroomState } from "./use-classroom-state.ts";

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
  return (
    <ClassroomContext.Provider value={classroom}>
      <Lesson describedBy={describedBy}>{children}</Lesson>
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
