import { type Album, type Box, type Frame, greatestCompany, openAlbum, pictureStyle } from "@entente/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { createTextMeasure } from "../scene/text-measure.ts";
import type { SceneTheme } from "../scene/theme.ts";
import type { Select, Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import { courseOf } from "../timeline/course.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import type { GraphLayer } from "./graph-layer.ts";
import { createStage, type StageProps } from "./stage.ts";
import { boxesOver, useFrameSize } from "./use-frame-size.ts";

interface NetworkViewProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly onSelect: Select;
  readonly describedBy: string;
}

const MOST_ALBUMS = 8;

/** The network as of the date shown. */
export function NetworkView(props: NetworkViewProps): ReactNode {
  const { story, clock, theme, reducedMotion, selected, onSelect } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const layer = useRef<GraphLayer | null>(null);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const frame = useFrameSize(host);
  const albums = useMemo(() => albumsOf(story, theme), [story, theme]);
  const album = useMemo(
    () => (frame === null || host.current === null ? null : albums(frame, boxesOver(host.current))),
    [albums, frame],
  );

  const painted = useRef<StageProps | null>(null);
  painted.current = album === null ? null : { album, theme, reducedMotion, selected, hovered };
  const onSelectNow = useRef(onSelect);
  onSelectNow.current = onSelect;

  useEffect(() => {
    if (album !== null) clock.setCourse(courseOf(story, album, reducedMotion));
    layer.current?.resize();
  }, [album, story, clock, reducedMotion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asks for a frame in which it shows
  useEffect(() => clock.wake(), [clock, album, theme, selected, hovered]);

  useEffect(() => {
    if (canvas.current === null || host.current === null || graph.current === null) return;
    const stage = createStage(canvas.current, host.current);
    const stop = clock.paintWith((now) => painted.current !== null && stage.paint(now, painted.current));
    const ground = graph.current;
    let gone = false;
    import("./graph-layer.ts").then(
      ({ createGraphLayer }) => {
        if (gone) return;
        layer.current = createGraphLayer(ground, {
          select: (selection) => onSelectNow.current(selection),
          hover: setHovered,
        });
        stage.attach(layer.current);
        clock.wake();
      },
      // Without the graph the picture still plays, and everything can be chosen from the lists.
      () => undefined,
    );
    return () => {
      gone = true;
      stop();
      layer.current?.remove();
      layer.current = null;
    };
  }, [clock]);

  return (
    <div className="stage" ref={host} data-testid="stage">
      <canvas
        ref={canvas}
        className="stage-picture"
        role="img"
        aria-label="Network"
        aria-describedby={props.describedBy}
      />
      <div ref={graph} className="stage-graph" />
    </div>
  );
}

/** A layout for each frame, kept: a panel that opens and closes goes back and forth between two. */
function albumsOf(story: Story, theme: SceneTheme): (frame: Frame, reserved: readonly Box[]) => Album {
  const { measure, measureTitle } = createTextMeasure(theme);
  const crowd = greatestCompany(story.index);
  const known = new Map<string, Album>();
  return (frame, reserved) => {
    const key = JSON.stringify([frame, reserved]);
    const album =
      known.get(key) ??
      openAlbum(story.index, frame, pictureStyle(frame, crowd, measure, measureTitle), reserved);
    if (known.size >= MOST_ALBUMS) known.clear();
    known.set(key, album);
    return album;
  };
}
