import { type Caption, type Change, isOfItsDay, MOST_TOLD, type StoryIndex } from "@entente/core";
import type { Words } from "../language/words.ts";

/**
 * A change as one clause: `Zinoviev joins United Opposition`, or `Kirov has joined United Opposition by now` where only the
 * certainty changes on the day.
 */
export function changeInWords(change: Change, index: StoryIndex, { t }: Words): string {
  const [first = "", second = ""] = change.actors;
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  const faction = index.factions.get(change.faction ?? "")?.name ?? change.faction ?? "";
  const argument = index.arguments.get(change.argument ?? "")?.title ?? change.argument ?? "";
  const known = isOfItsDay(change) ? "yes" : "no";
  const joined = { known, actor: name(first), faction };
  const tied = { known, kind: change.tie ?? "", a: name(first), b: name(second) };
  const held = { known, stance: change.stance ?? "", actor: name(first), argument };
  switch (change.kind) {
    case "EVENT": {
      const event = index.events.get(change.id);
      return event?.headline ?? event?.name ?? change.id;
    }
    case "FACTION_FORMED":
      return t("changes.faction-formed", { known, faction });
    case "FACTION_DISSOLVED":
      return t("changes.faction-dissolved", { known, faction });
    case "JOINED":
      return t("changes.joined", joined);
    case "LEFT_FACTION":
      return t("changes.left", joined);
    case "TIE_BEGAN":
      return t("changes.tie-began", tied);
    case "TIE_ENDED":
      return t("changes.tie-ended", tied);
    case "POSITION_TAKEN":
      return t("changes.position-taken", held);
    case "POSITION_DROPPED":
      return t("changes.position-dropped", held);
  }
}

export interface CaptionWords {
  readonly headline: string;
  readonly detail: string | null;
}

/** A caption in words: the event's own headline and detail, or the day's changes, the first of them as the headline. */
export function captionInWords(caption: Caption, index: StoryIndex, words: Words): CaptionWords {
  if (caption.captioned === null) return { headline: caption.headline, detail: caption.detail };
  const [first, ...others] = caption.captioned;
  const say = (change: Change): string => changeInWords(change, index, words);
  const told = others.slice(0, MOST_TOLD - 1).map(say);
  const count = others.length - told.length;
  if (count > 0) told.push(words.t("changes.more", { count }));
  return { headline: `${say(first)}.`, detail: told.length === 0 ? null : `${told.join("; ")}.` };
}
