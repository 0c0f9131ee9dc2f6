import type { AnsweredAttack, ArgumentMoment, ArgumentStanding, Stance } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Words } from "../language/words.ts";
import type { Story } from "../story/story.ts";
import { holderInWords } from "./holder-in-words.ts";

interface MapReasonProps {
  readonly story: Story;
  readonly moment: ArgumentMoment;
  /** Id of the argument under the pointer or chosen; null for none. */
  readonly argument: string | null;
  /** Whether the figures are left out. */
  readonly isShort: boolean;
}

/** Gives the reason for which the argument stands or falls; without an argument, counts those that stand. */
export function MapReason({ story, moment, argument, isShort }: MapReasonProps): ReactNode {
  const words = useWords();
  const standing = moment.standings.find((one) => one.argument.id === argument);
  return (
    <div className="map-reason" role="status">
      {standing === undefined ? (
        <p>{summaryInWords(moment, words)}</p>
      ) : (
        <>
          <p className="map-reason-title">
            {standing.argument.title}{" "}
            <span className="map-reason-standing">
              {isShort ? briefStanding(standing, moment, words) : standingInWords(standing, moment, words)}
            </span>
          </p>
          <p className="map-reason-words">{reasonInWords(story, standing, words)}</p>
          <p className="map-reason-holders">{holdersInWords(story, standing, words)}</p>
        </>
      )}
    </div>
  );
}

function summaryInWords({ standings, semantics, extensions }: ArgumentMoment, { t }: Words): string {
  const count = (wanted: string): number => standings.filter(({ standing }) => standing === wanted).length;
  const onTable = standings.filter(
    ({ presence }) => presence === "CERTAIN" || presence === "POSSIBLE",
  ).length;
  if (onTable === 0) return t("argument-map.none-yet");
  if (extensions === null) return t("argument-map.too-many");
  const numbers = t("argument-map.summary", {
    table: onTable,
    accepted: count("ACCEPTED"),
    unanswered: standings.filter(isUnanswered).length,
    credible: count("CREDIBLE"),
    rejected: count("REJECTED"),
    undecided: count("UNDECIDED"),
  });
  const views =
    semantics === "GROUNDED" ? "" : ` ${t("argument-map.extensions", { count: extensions, semantics })}`;
  return numbers + views;
}

/** Tells whether an argument stands because nothing attacks it. */
function isUnanswered({ standing, state }: ArgumentStanding): boolean {
  return standing === "ACCEPTED" && state?.explanation.reason === "UNATTACKED";
}

function briefStanding(
  { standing, presence }: ArgumentStanding,
  { semantics }: ArgumentMoment,
  { t }: Words,
): string {
  return standing === null
    ? t("argument-map.presence", { presence })
    : t("argument-map.standing", { standing, semantics });
}

function standingInWords(one: ArgumentStanding, moment: ArgumentMoment, words: Words): string {
  const { t, number } = words;
  const { standing, state, extensions } = one;
  const parts = [briefStanding(one, moment, words)];
  if (standing === null || state === null) return parts.join("");
  if (moment.semantics !== "GROUNDED" && moment.extensions !== null && moment.extensions > 1)
    parts.push(t("argument-map.in-extensions", { count: extensions, all: moment.extensions }));
  const two = (value: number): string => number(value, { maximumFractionDigits: 2 });
  parts.push(t("argument-map.strength", { value: two(state.strength) }));
  if (state.supportedStrength !== null)
    parts.push(t("argument-map.supported-strength", { value: two(state.supportedStrength) }));
  return parts.join(" · ");
}

/** Explains a standing by grounded semantics, whatever is chosen: only it has reasons. */
function reasonInWords({ index }: Story, { state }: ArgumentStanding, words: Words): string {
  const { t, list } = words;
  if (state === null) return "";
  const { reason, decisive } = state.explanation;
  const title = (id: string): string =>
    t("argument-map.quoted", { title: index.arguments.get(id)?.title ?? id });
  const attackers = list(decisive.map(({ attack }) => title(attack.from)));
  const count = decisive.length;
  switch (reason) {
    case "UNATTACKED":
      return t("argument-map.unattacked");
    case "DEFENDED":
      return t("argument-map.defended", {
        answers: decisive.map((attack) => answerInWords(attack, title, words)).join("; "),
      });
    case "DEFEATED":
      return t("argument-map.defeated", { attackers, count });
    case "UNSETTLED":
      return t("argument-map.unsettled", { attackers, count });
  }
}

function answerInWords(
  { attack, defendedBy }: AnsweredAttack,
  title: (id: string) => string,
  { t, list }: Words,
): string {
  return t("argument-map.answer", { attacker: title(attack.from), defenders: list(defendedBy.map(title)) });
}

function holdersInWords({ index }: Story, { holders }: ArgumentStanding, { t, list }: Words): string {
  const side = (stance: Stance): string => {
    const names = holders
      .filter((one) => one.stance === stance)
      .map((holder) => holderInWords(holder, index.actors.get(holder.actor)?.shortName ?? holder.actor, t));
    return names.length === 0 ? "" : t("argument-map.held-by", { stance, names: list(names) });
  };
  return [side("SUPPORTS"), side("REJECTS")].filter((part) => part !== "").join(". ");
}
