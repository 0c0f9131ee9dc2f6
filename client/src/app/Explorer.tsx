import { type ReactNode, useCallback } from "react";
import type { DatasetEntry } from "../api/load-story.ts";
import { LessonPlace } from "../classroom/LessonPlace.tsx";
import type { Following } from "../classroom/state/classroom.ts";
import { CommandsContext } from "../commands/command.ts";
import { FileDrop } from "../import/FileDrop.tsx";
import { BetweenOnAxis } from "../panels/between/BetweenOnAxis.tsx";
import type { Notice } from "../permalink/parameter.ts";
import type { Story } from "../story/story.ts";
import { Description } from "../story-text/Description.tsx";
import { ProvenanceFooter } from "../story-text/ProvenanceFooter.tsx";
import { WorkspaceContext } from "../workspace/workspace.ts";
import { COMMANDS } from "./registries/command-registry.ts";
import { PANELS } from "./registries/panel-registry.ts";
import { VIEWS } from "./registries/view-registry.ts";
import { CaptionArea } from "./shell/CaptionArea.tsx";
import { DialogPlace } from "./shell/DialogPlace.tsx";
import { Header } from "./shell/Header.tsx";
import { LayoutOffer } from "./shell/LayoutOffer.tsx";
import { Notices } from "./shell/Notices.tsx";
import { Panes } from "./shell/Panes.tsx";
import { SidePanel } from "./shell/SidePanel.tsx";
import { StoryTimeline } from "./shell/StoryTimeline.tsx";
import { StripPlace } from "./shell/StripPlace.tsx";
import { useFirstVisit } from "./use-first-visit.ts";
import { useKeys } from "./use-keys.ts";
import { useWorkspaceState } from "./use-workspace-state.ts";

interface ExplorerProps {
  readonly story: Story;
  readonly datasets: readonly DatasetEntry[];
  readonly notice: Notice | null;
  /** Null except on a pupil's device. */
  readonly following: Following | null;
}

const DESCRIPTION_ID = "network-description";

/** One story: its views, its timeline, and the panel that is open. */
export function Explorer({ story: base, datasets, notice, following }: ExplorerProps): ReactNode {
  const { workspace, notices, dismiss } = useWorkspaceState(base, datasets, notice, following !== null);
  const { story, clock, shown, blank } = workspace;
  useKeys(COMMANDS, workspace);
  const { openDialog } = workspace;
  const openImport = useCallback(() => openDialog("import"), [openDialog]);
  const [isFirst, endFirst] = useFirstVisit(clock);
  return (
    <CommandsContext.Provider value={COMMANDS}>
      <WorkspaceContext.Provider value={workspace}>
        <LessonPlace following={following} describedBy={DESCRIPTION_ID} views={VIEWS}>
          <div className={blank ? "page blank" : "page"}>
            <Header isFirst={isFirst} />
            <Notices notices={notices} onDismiss={dismiss} />
            <LayoutOffer />
            <main className="middle">
              <Panes describedBy={DESCRIPTION_ID} />
            </main>
            <SidePanel panels={PANELS} />
            <CaptionArea onAccept={isFirst ? endFirst : null} />
            <div className={shown.strip === null ? "time" : "time with-strip"}>
              <StoryTimeline over={<BetweenOnAxis />} />
              <StripPlace />
            </div>
            <Description id={DESCRIPTION_ID} story={story} clock={clock} />
            <ProvenanceFooter
              address={`${window.location.origin}${window.location.pathname}`}
              className="print-foot"
              ofView
            />
            <DialogPlace />
            {following === null ? <FileDrop onDrop={openImport} /> : null}
          </div>
        </LessonPlace>
      </WorkspaceContext.Provider>
    </CommandsContext.Provider>
  );
}
