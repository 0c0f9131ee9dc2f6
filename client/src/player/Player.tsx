import type { CalendarDate } from "@entente/core";
import { lazy, type ReactNode, useEffect, useState } from "react";
import { Caption } from "../Caption.tsx";
import type { Command } from "../commands/command.ts";
import KeyHelp from "../commands/KeyHelp.tsx";
import { CommandsContext } from "../commands/use-commands.ts";
import { useKeys } from "../commands/use-keys.ts";
import { Description } from "../Description.tsx";
import { ProvenanceFoot } from "../export/ProvenanceFoot.tsx";
import { Header } from "../Header.tsx";
import { useSpeech, useWords } from "../language/LanguageProvider.tsx";
import { readView } from "../permalink/permalink.ts";
import type { Story } from "../story.ts";
import { useTheme } from "../theme/ThemeProvider.tsx";
import { Chronicle } from "../timeline/Chronicle.tsx";
import { Controls } from "../timeline/Controls.tsx";
import { TIME_COMMANDS } from "../timeline/commands.ts";
import { useClock } from "../timeline/use-clock.ts";
import { tourNow } from "../tours/go-to-stop.ts";
import { Panes } from "../workspace/Panes.tsx";
import { Part } from "../workspace/Part.tsx";
import { PAGE_COMMANDS } from "../workspace/page-commands.ts";
import { VIEW_COMMANDS } from "../workspace/view-commands.ts";
import { useWorkspace, WorkspaceContext } from "../workspace/workspace.ts";
import { TourCaption } from "./TourCaption.tsx";
import { STOP_COMMANDS, TOURS_COMMAND, withPrecedence } from "./tour-commands.ts";
import { usePlayerWorkspace } from "./use-player-workspace.ts";

const Inspector = lazy(() => import("../inspector/Inspector.tsx"));
const TourPanel = lazy(() => import("./TourPanel.tsx"));

const COMMANDS: readonly Command[] = [...TIME_COMMANDS, ...VIEW_COMMANDS, TOURS_COMMAND, ...PAGE_COMMANDS];
const ON_TOUR = withPrecedence(STOP_COMMANDS, COMMANDS);
const DESCRIPTION_ID = "network-description";

interface PlayerProps {
  readonly story: Story;
  /** The view to open with, as the page's own address has it. */
  readonly view: string;
  /** Of the page that the permalink leads to, without a question. */
  readonly address: string;
}

/** One story to be played, toured and asked for its sources, with nothing else around it: the embedded page and the one-file player. */
export function Player({ story: base, view, address }: PlayerProps): ReactNode {
  const [start] = useState(() => readView(view, base));
  const { workspace, notices } = usePlayerWorkspace(base, start);
  const { story, clock, shown, select, blank, dialog, openDialog } = workspace;
  const words = useWords();
  const { speak } = useSpeech();
  const { show } = useTheme();
  const { language, theme } = start.view;
  useEffect(() => {
    if (language !== null) speak(language);
    if (theme !== null) show(theme);
  }, [language, theme, speak, show]);
  const tour = tourNow(workspace);
  const commands = tour === null ? COMMANDS : ON_TOUR;
  useKeys(commands, workspace);
  const toldEvent = useClock(
    clock,
    ({ day }) => story.captions.at(Math.floor(day) as CalendarDate)?.event ?? null,
  );
  return (
    <CommandsContext.Provider value={commands}>
      <WorkspaceContext.Provider value={workspace}>
        <div className={blank ? "page player blank" : "page player"}>
          <Header />
          {notices.length === 0 ? null : (
            <div className="notices" role="status">
              {notices.map((notice) => (
                <p key={notice(words)}>{notice(words)}</p>
              ))}
            </div>
          )}
          <main className="middle">
            <Stage />
          </main>
          <section
            className={tour === null ? "telling" : "telling on-tour"}
            aria-label={words.t("timeline.telling")}
          >
            {tour === null ? (
              <Caption story={story} clock={clock} onSelect={select} />
            ) : (
              <TourCaption now={tour} />
            )}
            <Controls />
          </section>
          <div className="time">
            <Chronicle
              story={story}
              clock={clock}
              selected={shown.selection}
              onSelect={select}
              toldEvent={toldEvent}
            />
          </div>
          <ProvenanceFoot address={address} className="player-foot" />
          <Description id={DESCRIPTION_ID} story={story} clock={clock} />
          {dialog === "keys" ? <KeyHelp onClose={() => openDialog(null)} /> : null}
        </div>
      </WorkspaceContext.Provider>
    </CommandsContext.Provider>
  );
}

/** The views, and beside them the tours or what is selected. */
function Stage(): ReactNode {
  const { story, clock, shown, select, openPanel } = useWorkspace();
  const { selection, panel } = shown;
  return (
    <>
      <Panes describedBy={DESCRIPTION_ID} />
      {panel === null && selection === null ? null : (
        <Part key={panel ?? "inspector"} waiting={<aside className="panel" aria-busy="true" />}>
          {panel !== null ? (
            <TourPanel onClose={() => openPanel(null)} />
          ) : selection !== null ? (
            <Inspector
              story={story}
              clock={clock}
              selection={selection}
              onSelect={select}
              onClose={() => select(null)}
            />
          ) : null}
        </Part>
      )}
    </>
  );
}
