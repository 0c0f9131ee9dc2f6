import type { Dataset, Source } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { CitationList } from "./CitationList.tsx";
import { MembershipWords, PositionWords, TieWords } from "./FactWords.tsx";
import { useInspection } from "./inspection.ts";
import { ActorName, ArgumentName, EventName, FactionName, Section } from "./Names.tsx";
import { Note } from "./Note.tsx";

/** A source, its passages, and every statement of the story that rests on it. */
export function SourceFacts({ source }: { readonly source: Source }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const passages = index.dataset.passages
    .filter((passage) => passage.source === source.id)
    .map(({ id }) => id);
  const byline = [source.author, source.year].filter((part) => part !== null).join(", ");
  return (
    <>
      {byline === "" ? null : <p className="lead">{byline}</p>}
      {source.grade === null ? null : (
        <p className="fact-when">{t("inspector.grade", { grade: source.grade })}</p>
      )}
      <Note text={source.note} />
      <Section title={t("inspector.passages")}>
        <CitationList index={index} citations={passages} />
      </Section>
      <Statements passages={new Set(passages)} />
    </>
  );
}

interface Cited {
  readonly id: string;
  readonly citations: readonly string[];
}

function Statements({ passages }: { readonly passages: ReadonlySet<string> }): ReactNode {
  const { index } = useInspection();
  const { t } = useWords();
  const cites = ({ citations }: Cited): boolean => citations.some((passage) => passages.has(passage));
  const lines = statementsOf(index.dataset, cites);
  if (lines.length === 0) return <p className="note">{t("inspector.cited-for-nothing")}</p>;
  return (
    <Section title={t("inspector.cited-for", { count: lines.length })}>
      <ul>
        {lines.map(({ id, what }) => (
          <li key={id} className="fact" data-fact={id}>
            {what}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Statement {
  readonly id: string;
  readonly what: ReactNode;
}

function statementsOf(dataset: Dataset, cites: (row: Cited) => boolean): readonly Statement[] {
  const list = <Row extends Cited>(
    rows: readonly Row[],
    word: (row: Row) => ReactNode,
  ): readonly Statement[] => rows.filter(cites).map((row) => ({ id: row.id, what: word(row) }));
  return [
    ...list(dataset.events, ({ id, rivalOf }) => <EventName id={rivalOf ?? id} />),
    ...list(dataset.factions, ({ id }) => <FactionName id={id} />),
    ...list(dataset.memberships, (membership) => <MembershipWords membership={membership} />),
    ...list(dataset.ties, (tie) => <TieWords tie={tie} />),
    ...list(dataset.positions, (position) => <PositionWords position={position} />),
    ...list(dataset.arguments, ({ id }) => <ArgumentName id={id} />),
    ...list(dataset.actors, ({ id }) => <ActorName id={id} short={false} />),
  ];
}
