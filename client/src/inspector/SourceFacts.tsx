import type { Dataset, Source } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { CitationList } from "./CitationList.tsx";
import { useInspection } from "./inspection.ts";
import { ActorName, ArgumentName, EventName, FactionName, Section, TieName } from "./Names.tsx";
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
  const { t, rich } = useWords();
  const cites = ({ citations }: Cited): boolean => citations.some((passage) => passages.has(passage));
  const lines = statementsOf(index.dataset, cites, rich);
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

function statementsOf(
  { actors, factions, memberships, ties, arguments: claims, positions, events }: Dataset,
  cites: (row: Cited) => boolean,
  rich: ReturnType<typeof useWords>["rich"],
): { readonly id: string; readonly what: ReactNode }[] {
  return [
    ...events.filter(cites).map(({ id, rivalOf }) => ({ id, what: <EventName id={rivalOf ?? id} /> })),
    ...factions.filter(cites).map(({ id }) => ({ id, what: <FactionName id={id} /> })),
    ...memberships.filter(cites).map(({ id, actor, faction }) => ({
      id,
      what: rich("inspector.actor-in-camp", {
        actor: <ActorName id={actor} />,
        camp: <FactionName id={faction} />,
      }),
    })),
    ...ties.filter(cites).map(({ id, kind, a, b }) => ({
      id,
      what: rich(`inspector.two-${kind}`, {
        a: <ActorName id={a} />,
        b: <ActorName id={b} />,
        tie: (children: readonly ReactNode[]) => (
          <TieName key="tie" id={id}>
            {children}
          </TieName>
        ),
      }),
    })),
    ...positions.filter(cites).map(({ id, actor, argument, stance }) => ({
      id,
      what: rich(`inspector.actor-stance-${stance}`, {
        actor: <ActorName id={actor} />,
        argument: <ArgumentName id={argument} />,
      }),
    })),
    ...claims.filter(cites).map(({ id }) => ({ id, what: <ArgumentName id={id} /> })),
    ...actors.filter(cites).map(({ id }) => ({ id, what: <ActorName id={id} short={false} /> })),
  ];
}
