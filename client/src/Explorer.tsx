import { type CalendarDate, play, startOfCourse } from "@entente/core";
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from "react";
import type { DatasetEntry } from "./api/load-story.ts";
import { Caption } from "./Caption.tsx";
import { Description } from "./Description.tsx";
import { Header } from "./Header.tsx";
import { NetworkView } from "./network-view/NetworkView.tsx";
import { readView } from "./permalink/permalink.ts";
import { usePermalink } from "./permalink/use-permalink.ts";
import { toggleFullScreen } from "./present/full-screen.ts";
import { KeyHelp } from "./present/KeyHelp.tsx";
import { LIGHT } from "./scene/theme.ts";
import type { Select, Selection } from "./selection.ts";
import type { Story } from "./story.ts";
import { Chronicle } from "./timeline/Chronicle.tsx";
import { Controls } from "./timeline/Controls.tsx";
import type { KeyCommand } from "./timeline/keys.ts";
import { createPlayClock, type PlayClock } from "./timeline/play-clock.ts";
import { useReducedMotion } from "./timeline/reduced-motion.ts";
import { runOnClock } from "./timeline/run-on-clock.ts";
import { useClock } from "./timeline/use-clock.ts";
import { useKeys } from "./timeline/use-keys.ts";

const Inspector = lazy(() => import("./inspector/Inspector.tsx"));
const Directory = lazy(() => import("./inspector/Directory.tsx"));

interface ExplorerProps {
  readonly story: Story;
  readonly datasets: readonly DatasetEntry[];
  readonly notice: string | null;
}

const DESCRIPTION_ID = "network-description";

/** One story, its picture, its time line, and whatever of it is being read. */
export function Explorer({ story, datasets, notice }: ExplorerProps): ReactNode {
  const start = useMemo(() => readView(window.location.search, story), [story]);
  const clock = useMemo(() => clockAt(story, start.view), [story, start]);
  const [selection, setSelection] = useState<Selection | null>(start.view.selection);
  const [listed, setListed] = useState(false);
  const [helped, setHelped] = useState(false);
  const [blank, setBlank] = useState(false);
  const [notices, setNotices] = useState(() => [...(notice === null ? [] : [notice]), ...start.notices]);
  const reducedMotion = useReducedMotion();
  usePermalink(story, clock, selection, setSelection);
  const select = useCallback((next: Selection | null): void => {
    setListed(false);
    setSelection(next);
  }, []);
  const close = (): void => {
    if (blank) setBlank(false);
    else if (helped) setHelped(false);
    else if (listed) setListed(false);
    else setSelection(null);
  };
  const run = (command: KeyCommand): void => {
    if (command === "close") close();
    else if (command === "blank") setBlank((shown) => !shown);
    else if (blank) return;
    else if (command === "help") setHelped((shown) => !shown);
    else if (command === "list") setListed((shown) => !shown);
    else if (command === "full-screen") toggleFullScreen();
    else runOnClock(command, clock, story);
  };
  useKeys(run);
  const toldEvent = useClock(
    clock,
    ({ day }) => story.captions.at(Math.floor(day) as CalendarDate)?.event ?? null,
  );
  return (
    <div className={blank ? "page blank" : "page"}>
      <Header story={story} clock={clock} datasets={datasets} />
      <Notices lines={notices} onDismiss={() => setNotices([])} />
      <main className="middle">
        <NetworkView
          story={story}
          clock={clock}
          theme={LIGHT}
          reducedMotion={reducedMotion}
          selected={selection}
          onSelect={select}
          describedBy={DESCRIPTION_ID}
        />
        <Panel
          story={story}
          clock={clock}
          listed={listed}
          selection={selection}
          onSelect={select}
          onClose={close}
        />
      </main>
      <section className="telling" aria-label="Telling and playing">
        <Caption story={story} clock={clock} onSelect={select} />
        <Controls clock={clock} run={run} />
      </section>
      <Chronicle story={story} clock={clock} selected={selection} onSelect={select} toldEvent={toldEvent} />
      <Description id={DESCRIPTION_ID} story={story} clock={clock} />
      {helped ? <KeyHelp onClose={() => setHelped(false)} /> : null}
    </div>
  );
}

interface PanelProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly listed: boolean;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly onClose: () => void;
}

/** The list of everything, or what is selected, or nothing. */
function Panel({ story, clock, listed, selection, onSelect, onClose }: PanelProps): ReactNode {
  const { index } = story;
  return (
    <Suspense fallback={<aside className="panel" aria-busy="true" />}>
      {listed ? (
        <Directory index={index} onSelect={onSelect} onClose={onClose} />
      ) : selection === null ? null : (
        <Inspector index={index} clock={clock} selection={selection} onSelect={onSelect} onClose={onClose} />
      )}
    </Suspense>
  );
}

interface NoticesProps {
  readonly lines: readonly string[];
  readonly onDismiss: () => void;
}

function Notices({ lines, onDismiss }: NoticesProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div className="notices" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <button type="button" className="link" onClick={onDismiss}>
        Dismiss
      </button>
    </div>
  );
}

function clockAt(
  story: Story,
  { date, monthsPerSecond, direction }: ReturnType<typeof readView>["view"],
): PlayClock {
  const course = { first: story.first, last: story.last, stops: [] };
  const actions = [
    { type: "seek", date },
    { type: "speed", monthsPerSecond },
    { type: "turn", direction },
  ] as const;
  return createPlayClock(
    course,
    actions.reduce((state, action) => play(state, action, course), startOfCourse(course)),
  );
}
