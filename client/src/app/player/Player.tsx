import { lazy, type ReactNode, useEffect, useState } from "react";
import { PRESENT_COMMANDS } from "../../classroom/classroom-commands.ts";
import { Lesson } from "../../classroom/Lesson.tsx";
import { type Classroom, ClassroomContext, NOBODY_THERE } from "../../classroom/state/classroom.ts";
import { useQuestion } from "../../classroom/state/use-question.ts";
import type { Command } from "../../commands/command.ts";
import { CommandsContext } from "../../commands/command.ts";
import KeyHelp from "../../commands/KeyHelp.tsx";
import { useLanguage, useWords } from "../../language/LanguageProvider.tsx";
import type { Preferences } from "../../permalink/parameters.ts";
import { readView } from "../../permalink/permalink.ts";
import type { Story } from "../../story/story.ts";
import { Description } from "../../story-text/Description.tsx";
import { ProvenanceFooter } from "../../story-text/ProvenanceFooter.tsx";
import { useTheme } from "../../theme/ThemeProvider.tsx";
import { TIME_COMMANDS } from "../../timeline/commands.ts";
import { type CurrentStop, currentStop } from "../../tours/go-to-stop.ts";
import { WorkspaceContext } from "../../workspace/workspace.ts";
import { PAGE_COMMANDS } from "../registries/page-commands.ts";
import { VIEW_COMMANDS } from "../registries/view-commands.ts";
import { VIEWS } from "../registries/view-registry.ts";
import { CaptionArea } from "../shell/CaptionArea.tsx";
import { Controls } from "../shell/Controls.tsx";
import { Header } from "../shell/Header.tsx";
import { LayoutOffer } from "../shell/LayoutOffer.tsx";
import { Notices } from "../shell/Notices.tsx";
import { Panes } from "../shell/Panes.tsx";
import { SidePanel } from "../shell/SidePanel.tsx";
import { StoryTimeline } from "../shell/StoryTimeline.tsx";
import { useKeys } from "../use-keys.ts";
import { TourCaption } from "./TourCaption.tsx";
import { STOP_COMMANDS, TOURS_COMMAND, withPrecedence } from "./tour-commands.ts";
import { usePlayerWorkspace } from "./use-player-workspace.ts";

const PANELS = [{ id: "tours", component: lazy(() => import("./TourPanel.tsx")) }] as const;

const COMMANDS: readonly Command[] = [
  ...TIME_COMMANDS,
  ...VIEW_COMMANDS,
  TOURS_COMMAND,
  ...PRESENT_COMMANDS,
  ...PAGE_COMMANDS,
];
const ON_TOUR = withPrecedence(STOP_COMMANDS, COMMANDS);
const DESCRIPTION_ID = "network-description";

interface PlayerProps {
  readonly story: Story;
  /** The view to open with, as the search part of a permalink. */
  readonly view: string;
  /** The address of the page that the permalink leads to, without its search part. */
  readonly address: string;
}

/** One story with its views, tours and sources and no other panel: the embedded page and the one-file player. */
export function Player({ story: whole, view, address }: PlayerProps): ReactNode {
  const [start] = useState(() => readView(view, whole));
  const { workspace, notices } = usePlayerWorkspace(whole, start);
  const { story, clock, blank, dialog, openDialog } = workspace;
  const classroom = useLessonAlone();
  useAddressPreferences(start.view);
  const stop = currentStop(workspace);
  const commands = stop === null ? COMMANDS : ON_TOUR;
  useKeys(commands, workspace);
  return (
    <CommandsContext.Provider value={commands}>
      <WorkspaceContext.Provider value={workspace}>
        <ClassroomContext.Provider value={classroom}>
          <Lesson describedBy={DESCRIPTION_ID} views={VIEWS}>
            <div className={blank ? "page player blank" : "page player"}>
              <Header isFirst={false} />
              <Notices notices={notices} />
              <LayoutOffer />
              <main className="middle">
                <Panes describedBy={DESCRIPTION_ID} />
              </main>
              <SidePanel panels={PANELS} />
              {stop === null ? <CaptionArea onAccept={null} /> : <TourCaptionArea stop={stop} />}
              <div className="time">
                <StoryTimeline />
              </div>
              <ProvenanceFooter address={address} className="player-foot" />
              <Description id={DESCRIPTION_ID} story={story} clock={clock} />
              {dialog === "keys" ? <KeyHelp onClose={() => openDialog(null)} /> : null}
            </div>
          </Lesson>
        </ClassroomContext.Provider>
      </WorkspaceContext.Provider>
    </CommandsContext.Provider>
  );
}

/** The caption of the tour's current stop, and the controls. */
function TourCaptionArea({ stop }: { readonly stop: CurrentStop }): ReactNode {
  const { t } = useWords();
  return (
    <section className="caption-area" aria-label={t("timeline.caption-area")}>
      <div className="caption-rows on-tour">
        <TourCaption now={stop} />
        <Controls />
      </div>
    </section>
  );
}

/** Shows the language and the theme that the address names. */
function useAddressPreferences({ language, theme }: Preferences): void {
  const { showLanguage } = useLanguage();
  const { showTheme } = useTheme();
  useEffect(() => {
    if (language !== null) showLanguage(language);
    if (theme !== null) showTheme(theme);
  }, [language, theme, showLanguage, showTheme]);
}

/** A classroom without a server: it has no rooms, and hands are counted on the screen. */
function useLessonAlone(): Classroom {
  const asked = useQuestion();
  return {
    following: null,
    room: null,
    audience: NOBODY_THERE,
    connected: true,
    openRoom: () => Promise.reject(new Error("A player has no rooms")),
    endRoom: () => Promise.resolve(),
    ...asked,
  };
}
