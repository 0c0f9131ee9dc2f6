import { lazy, type ReactNode, Suspense } from "react";
import { useWorkspace } from "../../workspace/workspace.ts";

const BetweenHandles = lazy(() => import("./BetweenHandles.tsx"));

/** The handles of the two compared days on the timeline, while the comparison is open. */
export function BetweenOnAxis(): ReactNode {
  const { story, shown, change } = useWorkspace();
  if (shown.panel !== "between" || shown.between === null) return null;
  return (
    <Suspense fallback={null}>
      <BetweenHandles story={story} pair={shown.between} onChange={(between) => change({ between })} />
    </Suspense>
  );
}
