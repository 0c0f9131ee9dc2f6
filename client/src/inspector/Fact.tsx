import { type Attributed, type AttributedTable, certaintyAt, type Evidence } from "@entente/core";
import { Fragment, type ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { MessageKey } from "../language/words.ts";
import { Attributes } from "./Attributes.tsx";
import { type DatedFact, useInspection } from "./inspection.ts";
import { EventName } from "./Names.tsx";
import { Proof } from "./Proof.tsx";
import { Readings } from "./Readings.tsx";

interface FactProps {
  readonly fact: DatedFact & Attributed;
  /** The table of the fact, where that may have columns of the dataset's own. */
  readonly table?: AttributedTable;
  /** The other readings of the same fact. */
  readonly rivals?: readonly DatedFact[];
  /** The content of a reading beyond its dates, where readings may differ in it. */
  readonly saysOf?: (fact: DatedFact) => ReactNode;
  readonly children: ReactNode;
}

/** One dated fact: content, dates, basis and sources, with its rival readings. */
export function Fact({ fact, table, rivals = [], saysOf, children }: FactProps): ReactNode {
  const { date } = useInspection();
  const { t, dates } = useWords();
  const held = certaintyAt(fact, date);
  return (
    <li className={held === null ? "fact" : "fact held"} data-fact={fact.id}>
      <div className="fact-what">
        {children}
        {held === null || dates.kind === "NONE" ? null : (
          <span className={`held-now ${held.toLowerCase()}`}>
            {t(held === "CERTAIN" ? "inspector.now" : "inspector.possibly-now")}
          </span>
        )}
      </div>
      <div className="fact-when">
        {dates.span(fact.validFromEdtf, fact.validToEdtf)}
        <Causes fact={fact} />
      </div>
      {table === undefined ? null : <Attributes of={fact} table={table} />}
      <Proof evidence={fact} />
      {rivals.length === 0 ? null : (
        <Readings readings={[fact, ...rivals]} {...(saysOf === undefined ? {} : { saysOf })} />
      )}
    </li>
  );
}

function Causes({ fact }: { readonly fact: Evidence }): ReactNode {
  const { index } = useInspection();
  const { rich } = useWords();
  const causes: readonly (readonly [string | null, MessageKey])[] = [
    [fact.begunBy, "inspector.began-with"],
    [fact.endedBy, "inspector.ended-with"],
  ];
  return causes.map(([id, key]) =>
    id === null || !index.events.has(id) ? null : (
      <Fragment key={key}>
        {" · "}
        {rich(key, { event: <EventName id={id} /> })}
      </Fragment>
    ),
  );
}
