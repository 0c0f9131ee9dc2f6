import type { ArgumentMoment, ArgumentStanding, FactionColour, Holder, Stance } from "@entente/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { handleBoxKey } from "./box-keys.ts";
import { holderInWords } from "./holder-in-words.ts";
import type { Detail, MapBox, MapLayout } from "./layout.ts";
import { StandingMark } from "./StandingMark.tsx";

interface ArgumentBoxesProps {
  readonly story: Story;
  readonly layout: MapLayout;
  readonly moment: ArgumentMoment;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly selection: Selection | null;
  /** Ids of the arguments that do not step back; null where none does. */
  readonly inFocus: ReadonlySet<string> | null;
  readonly onSelect: Select;
  readonly onPoint: (argument: string | null) => void;
}

/** The arguments, in places that never change; arrow keys go from one to the next. */
export function ArgumentBoxes(props: ArgumentBoxesProps): ReactNode {
  const { layout, moment, selection, onSelect, onPoint } = props;
  const { t } = useWords();
  const shown = moment.standings.filter(
    ({ argument, presence }) => presence !== "COMING" && layout.places.has(argument.id),
  );
  const ids = new Set(shown.map(({ argument }) => argument.id));
  const [last, setLast] = useState<string | null>(null);
  const chosen = selection?.kind === "argument" && ids.has(selection.id) ? selection.id : null;
  const stop = last !== null && ids.has(last) ? last : (chosen ?? shown[0]?.argument.id ?? null);
  const select = (id: string): void => onSelect({ kind: "argument", id });
  return (
    <div
      className="argument-boxes"
      role="listbox"
      tabIndex={-1}
      aria-label={t("argument-map.name")}
      onKeyDown={(event) => handleBoxKey(event, { places: layout.places, ids, onSelect: select })}
      onPointerLeave={() => onPoint(null)}
      onBlur={() => onPoint(null)}
    >
      {shown.map((standing) => {
        const { id } = standing.argument;
        const box = layout.places.get(id);
        return box === undefined ? null : (
          <ArgumentOption
            key={id}
            {...props}
            standing={standing}
            box={box}
            isStop={id === stop}
            isChosen={id === chosen}
            onFocus={() => {
              setLast(id);
              onPoint(id);
            }}
          />
        );
      })}
    </div>
  );
}

interface ArgumentOptionProps extends ArgumentBoxesProps {
  readonly standing: ArgumentStanding;
  readonly box: MapBox;
  /** Whether Tab comes to this box. */
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onFocus: () => void;
}

function ArgumentOption(props: ArgumentOptionProps): ReactNode {
  const { standing, box, isStop, isChosen, inFocus, onSelect, onPoint, onFocus } = props;
  const { id, title } = standing.argument;
  const isDim = inFocus !== null && !inFocus.has(id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list handles the keys
    <div
      role="option"
      tabIndex={isStop ? 0 : -1}
      aria-selected={isChosen}
      className={classesOf(standing, isChosen, isDim)}
      data-argument={id}
      data-standing={standing.standing ?? ""}
      data-presence={standing.presence}
      data-detail={box.detail}
      title={box.detail === "full" ? undefined : title}
      style={{
        left: box.x - box.width / 2,
        top: box.y - box.height / 2,
        width: box.width,
        height: box.height,
      }}
      onClick={() => onSelect({ kind: "argument", id })}
      onFocus={onFocus}
      onPointerEnter={() => onPoint(id)}
    >
      <Box {...props} detail={box.detail} />
    </div>
  );
}

function classesOf({ presence, standing }: ArgumentStanding, isChosen: boolean, isDim: boolean): string {
  const classes = ["argument-box", presence.toLowerCase(), (standing ?? "none").toLowerCase()];
  return [...classes, ...(isChosen ? ["chosen"] : []), ...(isDim ? ["dim"] : [])].join(" ");
}

function Box({
  standing,
  story,
  colours,
  moment,
  detail,
}: ArgumentBoxesProps & { readonly standing: ArgumentStanding; readonly detail: Detail }): ReactNode {
  const { t, number } = useWords();
  const { argument, holders, state } = standing;
  const side = (stance: Stance): Holder[] => holders.filter((one) => one.stance === stance);
  if (detail !== "full") {
    return (
      <>
        <span className={detail === "mark" ? "hidden" : "argument-title"}>{argument.title}</span>
        <StandingMark standing={standing} semantics={moment.semantics} isShort />
      </>
    );
  }
  return (
    <>
      <span className="argument-title" title={argument.text}>
        {argument.title}
      </span>
      <span className="argument-row">
        <Holders stance="SUPPORTS" holders={side("SUPPORTS")} story={story} colours={colours} />
        <Holders stance="REJECTS" holders={side("REJECTS")} story={story} colours={colours} />
        <StandingMark standing={standing} semantics={moment.semantics} />
      </span>
      {state === null ? null : (
        <span
          className="argument-strength"
          title={t("argument-map.strength", { value: number(state.strength, { maximumFractionDigits: 2 }) })}
        >
          <span style={{ width: `${100 * state.strength}%` }} />
        </span>
      )}
    </>
  );
}

interface HoldersProps {
  readonly stance: Stance;
  readonly holders: readonly Holder[];
  readonly story: Story;
  readonly colours: ReadonlyMap<string, FactionColour>;
}

const MOST_DOTS = 7;

/** One dot for each holder, in the colour of the faction on the day: round for, square against, hollow if only possible. */
function Holders({ stance, holders, story, colours }: HoldersProps): ReactNode {
  const { t, list } = useWords();
  if (holders.length === 0) return null;
  const names = holders.map((holder) =>
    holderInWords(holder, story.index.actors.get(holder.actor)?.shortName ?? holder.actor, t),
  );
  const words = t("argument-map.held-by", { stance, names: list(names) });
  return (
    <span className={`holders ${stance.toLowerCase()}`} title={words}>
      <span className="hidden">{words}. </span>
      {holders.slice(0, MOST_DOTS).map(({ actor, certainty, faction }) => (
        <span
          key={actor}
          className={`holder colour-${faction === null ? "grey" : (colours.get(faction) ?? "grey")} ${certainty.toLowerCase()}`}
        />
      ))}
      {holders.length <= MOST_DOTS ? null : (
        <span className="holders-more" aria-hidden="true">
          +{holders.length - MOST_DOTS}
        </span>
      )}
    </span>
  );
}
