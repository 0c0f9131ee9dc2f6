import { type Attributed, type AttributedTable, attributesOf } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { attributeInWords } from "../story-text/attribute-in-words.ts";
import { Untranslated } from "../story-text/Untranslated.tsx";
import { useInspection } from "./inspection.ts";

interface AttributesProps {
  readonly of: Attributed;
  readonly table: AttributedTable;
}

/** What the dataset's own columns say of a row; nothing where they say nothing. */
export function Attributes({ of, table }: AttributesProps): ReactNode {
  const { index } = useInspection();
  const words = useWords();
  const attributes = attributesOf(of, table, index.dataset.attributeColumns);
  if (attributes.length === 0) return null;
  return (
    <dl className="attributes" aria-label={words.t("inspector.attributes")}>
      {attributes.map((attribute) => (
        <div key={attribute.column.name} data-attribute={attribute.column.name}>
          <dt>
            <Untranslated>{attribute.column.name}</Untranslated>
          </dt>
          <dd>{attributeInWords(attribute, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
