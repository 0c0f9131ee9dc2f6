import initSqlJs from "sql.js/dist/sql-wasm-inline.js";

/** The tables of both versions, with what this product reads of them. */
const TABLES = `
  CREATE TABLE SETTINGS(Property TEXT, Value TEXT);
  CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT);
  CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT,
    Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
  CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT);
  CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
  CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER,
    Stop INTEGER, Coder INTEGER);
  CREATE TABLE DATABOOLEAN(StatementId INTEGER, VariableId INTEGER, Value INTEGER);
  CREATE TABLE DATAINTEGER(StatementId INTEGER, VariableId INTEGER, Value INTEGER);
  CREATE TABLE DATALONGTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT);
  INSERT INTO CODERS VALUES (1, 'Eve');
  INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Story'), (3, 'Mood');
  INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1),
    (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'hero', 'short text', 2),
    (6, 'plot', 'long text', 2), (7, 'organization', 'short text', 3), (8, 'concept', 'short text', 3),
    (9, 'stance', 'integer', 3);
  INSERT INTO STATEMENTS VALUES (1, 1, 1, 10, 20, 1), (2, 1, 1, 30, 40, 1), (3, 1, 2, 5, 9, 1), (4, 2, 2, 11, 12, 1),
    (5, 3, 2, 20, 25, 1), (6, 3, 2, 26, 29, 1), (7, 1, 9, 1, 2, 1);
  INSERT INTO DATABOOLEAN VALUES (1, 4, 1), (2, 4, 0), (3, 4, 1), (7, 4, 1);
  INSERT INTO DATAINTEGER VALUES (5, 9, -2), (6, 9, 0);
  INSERT INTO DATALONGTEXT VALUES (4, 6, 'Ann saves the day.');
`;

/** Short texts by statement and variable. */
const TEXTS: readonly (readonly [statement: number, variable: number, text: string])[] = [
  [1, 1, "Ann"],
  [1, 2, "The Union"],
  [1, 3, "Tax"],
  [2, 1, "Bob"],
  [2, 2, ""],
  [2, 3, "Tax"],
  [3, 1, "Bob"],
  [3, 2, "The League"],
  [3, 3, "Tax"],
  [4, 5, "Ann"],
  [5, 7, "The League"],
  [5, 8, "Peace"],
  [6, 7, "The Union"],
  [6, 8, "Peace"],
  [7, 2, "The Union"],
  [7, 3, "Tax"],
];

/** An entity has one id for each variable that it is a value of. */
const ENTITIES = [...new Set(TEXTS.map(([, variable, text]) => JSON.stringify([variable, text])))].map(
  (key) => JSON.parse(key) as [number, string],
);

const entityId = (variable: number, text: string): number =>
  1 + ENTITIES.findIndex(([of, value]) => of === variable && value === text);

const VERSION_3 = `
  INSERT INTO SETTINGS VALUES ('version', '3.0.7');
  INSERT INTO DOCUMENTS VALUES (1, 'A speech', '', 1, 'Ann', 'Daily', 'p. 1', '', 'paper', 86399),
    (2, 'A letter', '', 1, '', '', '', '', '', -1);
  CREATE TABLE ENTITIES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER,
    Blue INTEGER, ChildOf INTEGER);
  CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
  CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER PRIMARY KEY, VariableId INTEGER, AttributeVariable TEXT);
  CREATE TABLE ATTRIBUTEVALUES(ID INTEGER PRIMARY KEY, EntityId INTEGER, AttributeVariableId INTEGER,
    AttributeValue TEXT);
  ${ENTITIES.map(([variable, text], place) => `INSERT INTO ENTITIES VALUES (${place + 1}, ${variable}, '${text}', 0, 0, 0, NULL);`).join("\n")}
  ${TEXTS.map(([statement, variable, text]) => `INSERT INTO DATASHORTTEXT VALUES (${statement}, ${variable}, ${entityId(variable, text)});`).join("\n")}
  INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type');
  INSERT INTO ATTRIBUTEVALUES VALUES (1, ${entityId(2, "The Union")}, 1, 'NGO');
`;

const VERSION_2 = `
  INSERT INTO SETTINGS VALUES ('version', '2.0 beta 19');
  INSERT INTO DOCUMENTS VALUES (1, 'A speech', '', 1, 'Ann', 'Daily', 'p. 1', '', 'paper', 86399999),
    (2, 'A letter', '', 1, '', '', '', '', '', -1);
  CREATE TABLE DATASHORTTEXT(StatementId INTEGER, VariableId INTEGER, Value TEXT);
  CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER, Green INTEGER,
    Blue INTEGER, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);
  ${TEXTS.map(([statement, variable, text]) => `INSERT INTO DATASHORTTEXT VALUES (${statement}, ${variable}, '${text}');`).join("\n")}
  ${ENTITIES.map(([variable, text], place) => `INSERT INTO ATTRIBUTES VALUES (${place + 1}, ${variable}, '${text}', 0, 0, 0, '${text === "The Union" && variable === 2 ? "NGO" : ""}', '', '', '');`).join("\n")}
`;

/** The bytes of a small invented database of DNA, after `changes` in SQL. */
export async function smallDatabase(version: 2 | 3, changes = ""): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.exec(TABLES);
  database.exec(version === 3 ? VERSION_3 : VERSION_2);
  if (changes !== "") database.exec(changes);
  const bytes = database.export();
  database.close();
  return bytes;
}
