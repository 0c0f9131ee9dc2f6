import type { Dataset } from "../model/dataset.ts";
import type { AttributeTest } from "../story/attribute-test.ts";
import { YES_OR_NO } from "./mark-phrases.ts";
import { edtfInWords } from "./sheet-dates.ts";
import type { SheetLanguage } from "./sheet-language.ts";

const CONTAINS: Readonly<Record<SheetLanguage, (column: string, text: string) => string>> = {
  en: (column, text) => `${column} contains “${text}”`,
  de: (column, text) => `${column} enthält „${text}“`,
  ru: (column, text) => `${column} содержит «${text}»`,
};

/** Names what is asked of attributes, column by column: `Region: north, east`, `Seats ≥ 30`. */
export function attributeTestsInWords(
  tests: readonly AttributeTest[],
  { attributeColumns = [] }: Pick<Dataset, "attributeColumns">,
  language: SheetLanguage,
): readonly string[] {
  const columns = attributeColumns.filter(({ table, name }) =>
    tests.some((test) => test.table === table && test.column === name),
  );
  return columns.flatMap(({ table, name, type }) => {
    const own = tests.filter((test) => test.table === table && test.column === name);
    const written = (text: string): string => {
      if (type === "DATE") return edtfInWords(text, language);
      const [yes, no] = YES_OR_NO[language];
      return type === "BOOLEAN" ? (/^(true|1)$/i.test(text) ? yes : no) : text;
    };
    const textsOf = (kind: AttributeTest["kind"]): string[] =>
      own.filter((test) => test.kind === kind).map(({ text }) => written(text));
    const values = textsOf("IS");
    return [
      ...(values.length === 0 ? [] : [`${name}: ${values.join(", ")}`]),
      ...textsOf("HAS").map((text) => CONTAINS[language](name, text)),
      ...textsOf("FROM").map((text) => `${name} ≥ ${text}`),
      ...textsOf("TO").map((text) => `${name} ≤ ${text}`),
    ];
  });
}
