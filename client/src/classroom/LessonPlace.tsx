import { lazy, type ReactNode, Suspense } from "react";
import { useWorkspace } from "../workspace/workspace.ts";
import { Lesson } from "./Lesson.tsx";
import type { PresentationProps } from "./present/Presentation.tsx";
import { ClassroomContext, type Following } from "./state/classroom.ts";
import { useClassroomState } from "./state/use-classroom-state.ts";

const RoomPresenter = lazy(() => import("./room/RoomPresenter.tsx"));
const FollowBridge = lazy(() => import("./room/FollowBridge.tsx"));

interface LessonPlaceProps extends PresentationProps {
  readonly following: Following | null;
  /** The page outside lessons. */
  readonly children: ReactNode;
}

/**
 * The page, or its presentation to a class. The presenter's page sends its moments to the room; a pupil's page
 * follows them.
 */
export function LessonPlace({ following, describedBy, views, children }: LessonPlaceProps): ReactNode {
  const workspace = useWorkspace();
  const { classroom, setAudience, setConnected, forgetRoom } = useClassroomState(workspace, following);
  return (
    <ClassroomContext.Provider value={classroom}>
      <Lesson describedBy={describedBy} views={views}>
        {children}
      </Lesson>
      <Suspense fallback={null}>
        {following !== null ? (
          <FollowBridge moment={following.moment} />
        ) : classroom.room !== null ? (
          <RoomPresenter
            room={classroom.room}
            onAudience={setAudience}
            onLink={setConnected}
            onOver={forgetRoom}
          />
        ) : null}
      </Suspense>
    </ClassroomContext.Provider>
  );
}
