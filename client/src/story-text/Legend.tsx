import { MANY, type Marks, mostActorsAtOnce } from "@entente/core";
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { useMediaQuery } from "../browser/use-media-query.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon } from "../ui/Icon.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { factionsSeen } from "./factions-seen.ts";
import { Isolates } from "./Isolates.tsx";
import { MarkLegendItems } from "./MarkLegend.tsx";
import { PinShape } from "./PinShape.tsx";
import { useMarks } from "./use-marks.ts";
import "./legend.css";

/** Pixels between the button and the card below it. */
const GAP = 6;

/** The legend of the picture in the header, as far as there is room, and a button that opens all of it. */
export function Legend(): ReactNode {
  const { t } = useWords();
  const { shown, story } = useWorkspace();
  const isNarrow = useMediaQuery("screen and (max-width: 1100px)");
  const isPinned = shown.pins.length > 0;
  const isComputed = story.whole.dataset.areFactionsComputed === true;
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ x: 0, y: 0 });
  // The browser closes the card; the page would close what is open behind it as well.
  const keepEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && card.current?.matches(":popover-open")) event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a key from the page
    <div className="legend-place" onKeyDown={keepEscape}>
      <button
        type="button"
        className="choice legend-trigger"
        aria-label={t("network.legend")}
        title={t("network.legend")}
        popoverTarget={id}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          setPlace({ x: left, y: bottom + GAP });
        }}
      >
        {isNarrow ? t("network.legend") : null}
        <Icon name={isNarrow ? "down" : "list"} />
      </button>
      <div
        id={id}
        ref={card}
        popover="auto"
        className="menu legend-card"
        style={{ "--x": `${place.x}px`, "--y": `${place.y}px` } as CSSProperties}
      >
        <p>{t("shell.what-is-seen", { factions: factionsSeen(story.whole) })}</p>
        {isComputed ? <p>{t("network.computed-camps-in-words")}</p> : null}
        <LegendList isPinned={isPinned} />
        <Isolates />
      </div>
      {isNarrow ? null : <LegendList isPinned={isPinned} isShort />}
    </div>
  );
}

interface LegendListProps {
  readonly isPinned: boolean;
  /** True where there is little room. */
  readonly isShort?: boolean;
}

/** What the signs of the picture mean: sign and certainty of ties, size and filling of discs, areas and pins. */
export function LegendList({ isPinned, isShort = false }: LegendListProps): ReactNode {
  const { t } = useWords();
  const { story, shown } = useWorkspace();
  const marks = useMarks(story, shown);
  const isComputed = story.whole.dataset.areFactionsComputed === true;
  return (
    <ul
      className={marks.tieColour === null ? "legend" : "legend ties-coloured"}
      aria-label={t("network.legend")}
    >
      <MarkLegendItems legends={marks.legend} />
      <li>
        <Sample>
          <path className="allied" d="M1 6h30" />
        </Sample>
        {t("network.allied")}
      </li>
      <li>
        <Sample>
          <path className="opposed" d="M1 6h30" />
        </Sample>
        {t("network.opposed")}
      </li>
      <Computed isShort={isShort} />
      <Bands isShort={isShort} />
      {isComputed ? (
        <li title={t("network.computed-camps-in-words")} data-legend="computed">
          <svg viewBox="0 0 32 14" aria-hidden="true">
            <rect className="faction" x="1" y="1" width="30" height="12" rx="6" />
          </svg>
          {t(isShort ? "network.computed-camps-short" : "network.computed-camps")}
        </li>
      ) : null}
      <li title={t("network.possible")}>
        <PossibleSamples />
        {t(isShort ? "network.possible-short" : "network.possible")}
      </li>
      <Discs marks={marks} isComputed={isComputed} />
      {isPinned ? (
        <li>
          <PinShape />
          {t("network.pinned-legend")}
        </li>
      ) : null}
    </ul>
  );
}

interface DiscsProps {
  readonly marks: Marks;
  /** Whether camps are computed: then nobody is in two. */
  readonly isComputed: boolean;
}

/** What size and parts of discs mean, unless values give them another meaning. */
function Discs({ marks, isComputed }: DiscsProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {marks.discArea === null ? (
        <li title={t("network.weight-in-words")}>
          <svg className="discs" viewBox="0 0 24 14" aria-hidden="true">
            <circle className="disc" cx="4" cy="7" r="3" />
            <circle className="disc" cx="16" cy="7" r="6" />
          </svg>
          {t("network.weight")}
        </li>
      ) : null}
      {marks.discColours === null && !isComputed ? (
        <li>
          <Disc>
            <path className="disc" d="M7 1a6 6 0 0 0 0 12z" />
            <path className="disc other" d="M7 1a6 6 0 0 1 0 12z" />
          </Disc>
          {t("network.in-two-camps")}
        </li>
      ) : null}
    </>
  );
}

/** That ties are computed, in a story that tells of positions and no ties. */
function Computed({ isShort }: { readonly isShort: boolean }): ReactNode {
  const { t } = useWords();
  const { agreementTies } = useWorkspace().story.layoutIndex.dataset;
  if (agreementTies === undefined) return null;
  const { least } = agreementTies;
  return (
    <li className="computed" title={t("network.computed", { least })}>
      {t(isShort ? "network.computed-short" : "network.computed", { least })}
    </li>
  );
}

/** The width of a band, in a story of so many actors that it shows bands. */
function Bands({ isShort }: { readonly isShort: boolean }): ReactNode {
  const { t } = useWords();
  const { layoutIndex } = useWorkspace().story;
  const hasBands = useMemo(() => mostActorsAtOnce(layoutIndex) >= MANY, [layoutIndex]);
  if (!hasBands) return null;
  return (
    <li title={t("network.bands")}>
      <Sample>
        <path className="allied band" d="M1 6h30" />
      </Sample>
      {t(isShort ? "network.bands-short" : "network.bands")}
    </li>
  );
}

/** What is only possible: ties, an area and a disc. */
function PossibleSamples(): ReactNode {
  return (
    <>
      <Sample>
        <path className="allied possible" d="M1 3.5h30" />
        <path className="opposed possible" d="M1 9h30" />
      </Sample>
      <svg viewBox="0 0 32 14" aria-hidden="true">
        <rect className="faction possible" x="1" y="1" width="30" height="12" rx="6" />
        <path className="hatch" d="M5 12.500 16 1.500M10.500 12.500 21.500 1.500M16 12.500 27 1.500" />
      </svg>
      <Disc>
        <circle className="faction hollow" cx="7" cy="7" r="5" />
      </Disc>
    </>
  );
}

function Sample({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg viewBox="0 0 32 12" aria-hidden="true">
      {children}
    </svg>
  );
}

function Disc({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg className="dot" viewBox="0 0 14 14" aria-hidden="true">
      {children}
    </svg>
  );
}
