import { useEffect, useRef } from "react";
import { useWorkspace } from "../../workspace/workspace.ts";
import type { ReceivedMoment } from "../state/room-stream.ts";
import { applyMoment } from "./apply-moment.ts";

/** Brings this page to every moment received. */
export default function FollowBridge({ moment }: { readonly moment: ReceivedMoment }): null {
  const workspace = useWorkspace();
  const current = useRef(workspace);
  current.current = workspace;
  useEffect(() => applyMoment(moment, current.current), [moment]);
  return null;
}
