import { dateShown, type StoryPictures } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import { type Camera, fitted } from "../scene/camera.ts";
import { PinShape } from "../story-text/PinShape.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { nodeOf } from "./node-at.ts";
import { type Held, onStage } from "./use-pinning.ts";
import "./pins.css";

interface PinsProps {
  readonly pictures: StoryPictures;
  readonly clock: PlayClock;
  readonly camera: Camera;
  readonly stage: { readonly width: number; readonly height: number };
  readonly held: Held | null;
}

/** A mark on each actor that somebody pinned, who is on its way to a place, and how it gets there. */
export function Pins({ pictures, clock, camera, stage, held }: PinsProps): ReactNode {
  const { t } = useWords();
  const { shown } = useWorkspace();
  const look = fitted(camera, pictures.frame, stage);
  const pictureNow = () => pictures.pictureAt(dateShown(clock.state()));
  // The pinned stand still: whoever is there is there.
  const here = useClock(clock, () =>
    shown.pins
      .map(({ actor }) => actor)
      .filter((actor) => pictureNow().rest.has(actor))
      .join(" "),
  );
  // With nobody pinned there is no need of a picture, which in a large story takes its time.
  const pinned = here === "" ? [] : here.split(" ");
  return (
    <>
      {pinned
        .flatMap((actor) => nodeOf(pictureNow(), actor) ?? [])
        .map(({ actor, name, radius, ...place }) => {
          const { x, y } = onStage(place, look);
          const beside = 0.75 * radius * look.zoom;
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
