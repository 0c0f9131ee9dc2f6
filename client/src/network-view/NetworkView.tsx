import {
  type Album,
  albumShowing,
  type Box,
  courseOf,
  type Frame,
  greatestCompany,
  openAlbum,
  pictureStyle,
  type StoryIndex,
} from "@entente/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { withSmallestText } from "../present/smallest-text.ts";
import { createTextMeasure } from "../scene/text-measure.ts";
import type { SceneTheme } from "../scene/theme.ts";
import type { Selection } from "../selection.ts";
import type { ViewProps } from "../workspace/workspace.ts";
import { boxesOver, useFrameSize } from "./use-frame-size.ts";
import { useStage } from "./use-stage.ts";

const MOST_ALBUMS = 8;

/** The network as of the date shown. */
export function NetworkView(props: ViewProps): ReactNode {
  const { story, clock, theme, reducedMotion, selection: selected, onSelect } = props;
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<Selection | null>(null);
  const frame = useFrameSize(host);
  // The whole story is laid out: what a filter hides leaves its place empty.
  const albums = useMemo(
    () => albumsOf(story.whole, theme, props.smallestText ?? 0),
    [story.whole, theme, props.smallestText],
  );
  const whole = useMemo(
    () => (frame === null || host.current === null ? null : albums(frame, boxesOver(host.current))),
    [albums, frame],
  );
  const album = useMemo(
    () => (whole === null ? null : albumShowing(whole, story.index)),
    [whole, story.index],
  );

  const layer = useStage({
    clock,
    parts: { host, canvas, graph },
    props:
      album === null ? null : { album, theme, reducedMotion, selected, hovered, focus: props.focus ?? [] },
    listener: { select: onSelect, hover: setHovered },
  });
  useEffect(() => {
    if (album !== null) clock.setCourse(courseOf(album, reducedMotion));
    layer.current?.resize();
  }, [album, clock, reducedMotion, layer]);

  return (
    <div className="stage" ref={host} data-testid="stage">
      <canvas
        ref={canvas}
        className="stage-picture"
        role="img"
        aria-label={t("network.name")}
        aria-describedby={props.describedBy}
      />
      <div ref={graph} className="stage-graph" />
    </div>
  );
}

/** A layout for each frame, kept: a panel that opens and closes goes back and forth between two. */
function albumsOf(
  index: StoryIndex,
  theme: SceneTheme,
  smallestText: number,
): (frame: Frame, reserved: readonly Box[]) => Album {
  const { measure, measureTitle } = createTextMeasure(theme);
  const crowd = greatestCompany(index);
  const known = new Map<string, Album>();
  return (frame, reserved) => {
    const key = JSON.stringify([frame, reserved]);
    const album =
      known.get(key) ??
      openAlbum(
        index,
        frame,
        withSmallestText(pictureStyle(frame, crowd, measure, measureTitle), smallestText),
        reserved,
      );
    if (known.size >= MOST_ALBUMS) known.clear();
    known.set(key, album);
    return album;
  };
}
