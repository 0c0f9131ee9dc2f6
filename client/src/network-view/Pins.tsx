import { dateShown, type StoryPictures } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import { type Camera, fitToStage, toStage } from "../scene/camera.ts";
import { PinShape } from "../story-text/PinShape.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import type { Held } from "./held.ts";
import { nodeOf } from "./node-at.ts";
import "./pins.css";

interface PinsProps {
  readonly pictures: StoryPictures;
  readonly clock: PlayClock;
  readonly camera: Camera;
  readonly stage: { readonly width: number; readonly height: number };
  readonly held: Held | null;
}

/** Marks each pinned actor, and shows the one that is being carried, with the keys that carry it. */
export function Pins({ pictures, clock, camera, stage, held }: PinsProps): ReactNode {
  const { t } = useWords();
  const { shown } = useWorkspace();
  const seen = fitToStage(camera, pictures.frame, stage);
  const pictureNow = () => pictures.pictureAt(dateShown(clock.state()));
  // Pinned actors do not move: it is enough to know which are present.
  const here = useClock(clock, () =>
    shown.pins
      .map(({ actor }) => actor)
      .filter((actor) => pictureNow().rest.has(actor))
      .join(" "),
  );
  // Composing the picture of a large story is slow: without pins none is asked for.
  const pinned = here === "" ? [] : here.split(" ");
  return (
    <>
      {pinned
        .flatMap((actor) => nodeOf(pictureNow(), actor) ?? [])
        .map(({ actor, name, radius, ...place }) => {
          const { x, y } = toStage(place, seen);
          const beside = 0.75 * radius;
          return (
            <span
              key={actor}
              className="pin"
              data-pinned={actor}
              title={t("network.pinned", { name })}
              style={{ left: x + beside, top: y - beside }}
            >
              <PinShape />
            </span>
          );
        })}
      {held === null ? null : (
        <span
          className="pin-held"
          data-held={held.actor}
          style={{ left: held.x, top: held.y, width: 2 * held.radius, height: 2 * held.radius }}
        >
          <span className="pin-held-name">{held.name}</span>
        </span>
      )}
      <p className={held?.by === "keys" ? "pin-help" : "pin-help hidden"} role="status">
        {held?.by === "keys" ? t("network.placing", { name: held.name }) : ""}
      </p>
    </>
  );
}
