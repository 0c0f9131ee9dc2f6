import { NEW_FACTION, NOBODY, type Outcome, type Prediction, type StoryIndex } from "@entente/core";
import type { Words } from "../../language/words.ts";

/** The question as the class reads it. */
export function questionInWords({ kind, actor }: Prediction, index: StoryIndex, { t }: Words): string {
  const name = nameOf(actor, index);
  return kind === "ALLY" ? t("prediction.ally", { name }) : t("prediction.faction", { name });
}

/** A short form of the question, for the list that the teacher chooses from. */
export function topicInWords({ kind, actor }: Prediction, index: StoryIndex, { t }: Words): string {
  const name = nameOf(actor, index);
  return kind === "ALLY" ? t("prediction.choose-ally", { name }) : t("prediction.choose-faction", { name });
}

/** The label of a choice. */
export function choiceInWords(
  option: string,
  kind: Prediction["kind"],
  index: StoryIndex,
  { t }: Words,
): string {
  if (option === NOBODY) return kind === "ALLY" ? t("prediction.nobody") : t("prediction.no-faction");
  if (option === NEW_FACTION) return t("prediction.new-faction");
  return nameOf(option, index);
}

/** The outcome as one sentence, from the data. */
export function outcomeInWords(
  prediction: Prediction,
  outcome: Outcome,
  index: StoryIndex,
  words: Words,
): string {
  const { t, list, dates } = words;
  const name = nameOf(prediction.actor, index);
  if (outcome.date === null) return t("prediction.nothing", { name });
  const event = outcome.event === null ? undefined : index.events.get(outcome.event);
  const date = event === undefined ? dates.day(outcome.date) : dates.event(event.date.text);
  const others = list(outcome.with.map((id) => nameOf(id, index)));
  return prediction.kind === "ALLY"
    ? t("prediction.allied", { date, name, others })
    : t("prediction.joined", { date, name, others });
}

export function nameOf(id: string, index: StoryIndex): string {
  return index.actors.get(id)?.shortName ?? index.factions.get(id)?.name ?? id;
}
