import { type Balance, balanceAsOf, coalitionsAsOf, isPreferred } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useTension } from "../../analysis/use-analysis.ts";
import { Fact } from "../../inspector/Fact.tsx";
import { TieWords } from "../../inspector/FactWords.tsx";
import { InspectionContext, useInspection } from "../../inspector/inspection.ts";
import { ActorName } from "../../inspector/Names.tsx";
import { useInspectionOf } from "../../inspector/use-inspection-of.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { PanelFrame } from "../../ui/Panel.tsx";
import { type PanelProps, useWorkspace } from "../../workspace/workspace.ts";
import { spreadInWords } from "./spread-in-words.ts";
import { TENSION_MEASURES } from "./tension-geometry.ts";
import "../../inspector/inspector.css";
import "./balance.css";

/** Balance on the date shown: the measures, the two blocs, and the ties that contradict them. */
export default function BalancePanel({ story, clock, onSelect, onClose }: PanelProps): ReactNode {
  const words = useWords();
  const { t, dates } = words;
  const { shown, openStrip } = useWorkspace();
  const inspection = useInspectionOf(story, clock, onSelect);
  const { date } = inspection;
  const balance = useMemo(() => balanceAsOf(story.index, date), [story, date]);
  const coalitions = useMemo(() => coalitionsAsOf(story.index, date), [story, date]);
  const camps = coalitions.computed.filter((members) => members.length > 1).length;
  const { spans } = useTension(story);
  const here = spans.find(({ from, to }) => from <= date && date < to) ?? null;
  return (
    <PanelFrame
      name="balance"
      kind={t("discrepancies.kind", { date: dates.day(date), time: dates.kind })}
      title={t("balance.title")}
      onClose={onClose}
    >
      <InspectionContext.Provider value={inspection}>
        <Lead balance={balance} />
        <dl className="measures">
          {TENSION_MEASURES.map((measure) => (
            <div key={measure} data-measure={measure}>
              <dt>{t(`balance.${measure}`)}</dt>
              <dd>{here === null ? "…" : spreadInWords(here[measure], measure, words)}</dd>
            </div>
          ))}
        </dl>
        {shown.strip === "balance" ? null : (
          <button type="button" className="link" onClick={() => openStrip("balance")}>
            {t("balance.show-strip")}
          </button>
        )}
        <Flips balance={balance} />
        <ContradictoryPairs balance={balance} />
        <Blocs
          title={t("balance.blocs")}
          blocs={balance.blocs}
          note={camps > 2 ? t("balance.more-camps", { count: camps }) : null}
        />
        <Blocs title={t("balance.coalitions")} blocs={coalitions.computed} />
        <p className="method">{t("balance.method")}</p>
      </InspectionContext.Provider>
    </PanelFrame>
  );
}

/** The triangles and the frustration of the date, in two sentences. */
function Lead({ balance }: { readonly balance: Balance }): ReactNode {
  const { t } = useWords();
  return (
    <p className="lead" data-testid="balance-lead">
      {t("balance.triangles", {
        balanced: balance.balancedTriangles,
        unbalanced: balance.unbalancedTriangles,
      })}{" "}
      {t(balance.exact ? "balance.index" : "balance.index-bounds", {
        index: balance.frustrationIndex,
        upper: balance.frustrationUpperBound,
      })}
    </p>
  );
}

function Flips({ balance: { flips } }: { readonly balance: Balance }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  return (
    <section className="facts" data-group="flips">
      <h3>{t("balance.flips")}</h3>
      {flips.length === 0 ? (
        <p className="quiet">{t("balance.no-flips")}</p>
      ) : (
        <ul>
          {flips.map((tie) => (
            <Fact
              key={tie.id}
              fact={tie}
              rivals={index.dataset.ties.filter((other) => !isPreferred(other) && other.rivalOf === tie.id)}
            >
              <span className={`kind ${tie.kind.toLowerCase()}`} />
              <TieWords tie={tie} />
            </Fact>
          ))}
        </ul>
      )}
    </section>
  );
}

function ContradictoryPairs({ balance: { contradictory } }: { readonly balance: Balance }): ReactNode {
  const { t } = useWords();
  if (contradictory.length === 0) return null;
  return (
    <section className="facts">
      <h3>{t("balance.contradictory")}</h3>
      <ul>
        {contradictory.map(({ a, b }) => (
          <li key={`${a} ${b}`} className="fact">
            <ActorName id={a} /> · <ActorName id={b} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BlocsProps {
  readonly title: string;
  readonly blocs: readonly (readonly string[])[];
  readonly note?: string | null;
}

function Blocs({ title, blocs, note = null }: BlocsProps): ReactNode {
  const filled = blocs.filter((members) => members.length > 0);
  if (filled.length === 0) return null;
  return (
    <section className="facts">
      <h3>{title}</h3>
      <ol className="blocs">
        {filled.map((members) => (
          <li key={members.join(" ")} className="fact">
            {members.map((actor, place) => (
              <span key={actor}>
                {place === 0 ? null : ", "}
                <ActorName id={actor} />
              </span>
            ))}
          </li>
        ))}
      </ol>
      {note === null ? null : <p className="quiet">{note}</p>}
    </section>
  );
}
