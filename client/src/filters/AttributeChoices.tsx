import {
  type AttributeColumn,
  type AttributeTest,
  type AttributeTestKind,
  attributeValues,
  type Dataset,
  isTestOf,
} from "@entente/core";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { attributeTextInWords } from "../story-text/attribute-in-words.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { Choices } from "./Choices.tsx";

type TestedColumn = AttributeColumn & { readonly table: AttributeTest["table"] };

const isTested = (column: AttributeColumn): column is TestedColumn =>
  column.table === "actors" || column.table === "ties";

/** What the columns of the dataset's own shall say: values to choose, texts to contain, and ends of ranges. */
export function AttributeChoices({ dataset }: { readonly dataset: Dataset }): ReactNode {
  const columns = (dataset.attributeColumns ?? []).filter(isTested);
  return columns.map((column) =>
    column.type === "NUMBER" || column.type === "DATE" ? (
      <RangeChoice key={`${column.table} ${column.name}`} column={column} />
    ) : (
      <ValueChoice key={`${column.table} ${column.name}`} column={column} dataset={dataset} />
    ),
  );
}

interface ColumnTests {
  readonly title: string;
  readonly textsOf: (kind: AttributeTestKind) => readonly string[];
  /** Replaces all that is asked of one kind. */
  readonly ask: (kind: AttributeTestKind, texts: readonly string[]) => void;
}

function useColumnTests({ table, name }: TestedColumn): ColumnTests {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  const { filter } = shown;
  const isOwn = (test: AttributeTest, kind: AttributeTestKind): boolean =>
    test.table === table && test.column === name && test.kind === kind;
  return {
    title: t(`filters.attribute-${table}`, { column: name }),
    textsOf: (kind) => filter.attributes.filter((test) => isOwn(test, kind)).map(({ text }) => text),
    ask: (kind, texts) => {
      const others = filter.attributes.filter((test) => !isOwn(test, kind));
      const asked = texts.map((text): AttributeTest => ({ table, column: name, kind, text }));
      change({ filter: { ...filter, attributes: [...others, ...asked] } });
    },
  };
}

/** A list of more values is narrowed by typing. */
const MOST_LISTED = 12;

interface ValueChoiceProps {
  readonly column: TestedColumn;
  readonly dataset: Dataset;
}

function ValueChoice({ column, dataset }: ValueChoiceProps): ReactNode {
  const words = useWords();
  const { title, textsOf, ask } = useColumnTests(column);
  const values = useMemo(() => attributeValues(dataset, column), [dataset, column]);
  const chosen = textsOf("IS");
  return (
    <div data-attribute={column.name}>
      <Choices
        title={title}
        options={values.map((value) => ({
          value,
          label: attributeTextInWords(value, column.type, words),
        }))}
        chosen={chosen}
        onToggle={(value) =>
          ask("IS", chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
        }
        {...(values.length > MOST_LISTED ? { narrowing: words.t("filters.value-by-name") } : {})}
      />
      {column.type === "BOOLEAN" ? null : (
        <TestField column={column} kind="HAS" text={textsOf("HAS")[0] ?? ""} title={title} onAsk={ask} />
      )}
    </div>
  );
}

function RangeChoice({ column }: { readonly column: TestedColumn }): ReactNode {
  const { title, textsOf, ask } = useColumnTests(column);
  return (
    <fieldset className="choices" data-attribute={column.name}>
      <legend>{title}</legend>
      <div className="range-choice">
        {(["FROM", "TO"] as const).map((kind) => (
          <TestField
            key={kind}
            column={column}
            kind={kind}
            text={textsOf(kind)[0] ?? ""}
            title={title}
            onAsk={ask}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface TestFieldProps {
  readonly column: TestedColumn;
  readonly kind: Exclude<AttributeTestKind, "IS">;
  /** What is asked for; empty for nothing. */
  readonly text: string;
  /** Of the column. */
  readonly title: string;
  readonly onAsk: ColumnTests["ask"];
}

/** A field that asks as it is left, or with Enter; what is no value of the column is refused in words. */
function TestField({ column, kind, text, title, onAsk }: TestFieldProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const id = useId();
  const wanted = typed.trim();
  const isRefused = wanted !== "" && !isTestOf(column, kind, wanted);
  const ask = (): void => {
    if (wanted !== text && !isRefused) onAsk(kind, wanted === "" ? [] : [wanted]);
  };
  return (
    <label className="test-field">
      <span>{t(`filters.test-${kind}`)}</span>
      <input
        className="choices-field"
        aria-label={`${title}: ${t(`filters.test-${kind}`)}`}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? id : undefined}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={ask}
        onKeyDown={({ key }) => (key === "Enter" ? ask() : undefined)}
      />
      {isRefused ? (
        <span id={id} className="quiet" role="status">
          {t(column.type === "DATE" ? "filters.no-date" : "filters.no-number")}
        </span>
      ) : null}
    </label>
  );
}
