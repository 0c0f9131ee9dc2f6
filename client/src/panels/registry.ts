import { type ComponentType, lazy } from "react";
import type { MessageKey } from "../language/words.ts";
import type { IconName } from "../timeline/Icon.tsx";
import type { PanelId } from "../workspace/places.ts";
import type { PanelProps } from "../workspace/workspace.ts";

export interface PanelEntry {
  readonly id: PanelId;
  readonly title: MessageKey;
  readonly icon: IconName;
  /** The keys that open and close it. */
  readonly keys: readonly string[];
  readonly component: ComponentType<PanelProps>;
}

export const PANELS: readonly PanelEntry[] = [
  {
    id: "directory",
    title: "search.name",
    icon: "list",
    keys: ["l", "/"],
    component: lazy(() => import("../inspector/Directory.tsx")),
  },
];
