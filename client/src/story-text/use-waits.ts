import { waitsOf } from "@entente/core";
import { useEffect } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Story } from "../story/story.ts";
import { captionInWords } from "./change-in-words.ts";

/** Lets time wait for each caption of the story until its headline can have been read. Whatever shows captions calls it. */
export function useWaits({ captions, whole }: Story, clock: PlayClock): void {
  const words = useWords();
  useEffect(() => {
    clock.setWaits(waitsOf(captions, (caption) => captionInWords(caption, whole, words).headline));
    return () => clock.setWaits([]);
  }, [captions, whole, words, clock]);
}
