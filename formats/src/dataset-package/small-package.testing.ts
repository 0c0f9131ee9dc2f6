import { TABLES, tableOf } from "./tables.ts";

const FACT = "validFrom,validTo,basis,citations,begunBy,endedBy,reading,rivalOf,note";

/** A small valid package, one text a file; every table has a row or two. */
export const SMALL_TABLES: Readonly<Record<string, string>> = {
  "actors.csv":
    "id,name,shortName,kind,born,died,citations,note\nann,Ann Example,Ann,PERSON,1880,1950~,p1,\nbob,Bob,,PERSON,,,,\ncat,Cat,,PERSON,,,,\n",
  "factions.csv": `id,name,side,${FACT}\nreds,The Reds,LEFT,1925-21,1927,EXPLICIT,p1,,,,,\n`,
  "memberships.csv": `id,actor,faction,${FACT}\nann--reds,ann,reds,1925-21,1927,EXPLICIT,p1,meeting,,,,\n`,
  "ties.csv": `id,kind,a,b,${FACT}\nann--bob,ALLIED,ann,bob,1925-01-01,1926-01-01,EXPLICIT,p1 p2,,,,,\n`,
  "arguments.csv":
    "id,title,text,citations\nfirst,First things first,We should do the first thing first.,p1\nlast,Last things last,The last thing can wait.,p2\n",
  "argument-links.csv": `id,kind,from,to,${FACT}\nfirst--last,ATTACKS,first,last,,,INFERRED,p1,,,,,\n`,
  "positions.csv": `id,actor,argument,stance,${FACT}\nann--first,ann,first,SUPPORTS,1925,,EXPLICIT,p1,,,,,\n`,
  "offices.csv": `id,actor,office,title,${FACT}\nann--chair,ann,chair,Chair,1925-04-03,,EXPLICIT,p1,,,,,\n`,
  "events.csv":
    "id,name,date,headline,detail,basis,citations,reading,rivalOf,note\nmeeting,The meeting,1925-03-01/1925-03-04,They meet.,,EXPLICIT,p1,,,\n",
  "participants.csv": "event,actor,role\nmeeting,ann,speaker\n",
  "sources.csv":
    "id,title,language,author,year,url,grade,quotedIn,note\ns1,A book,,An Author,1930,https://example.org/book,,,\n",
  "passages.csv":
    "id,source,locator,openingWords,summary,url\np1,s1,paragraph 1,Once upon a time,They met in spring.,\np2,s1,p. 20,,,\n",
  "tours.csv": "id,title\nwalk,A walk\n",
  "tour-stops.csv":
    "id,tour,number,date,view,focus,caption,citations,note\nwalk--1,walk,1,1925-03-01/1925-03-04,,event:meeting actor:ann,They meet.,p1,\n",
};

export const SMALL_DESCRIPTOR = {
  name: "small-package",
  title: "A small package",
  description: "Invented, for tests",
  licenses: [{ name: "CC0-1.0" }],
  period: { from: "1922-01-01", to: "1930-01-01" },
  resources: TABLES.map(({ name, file }) => ({ name, path: file })),
  assertions: [{ asOf: "1925-06-01", tie: ["ann", "bob"], kind: "ALLIED" }],
};

/** Texts by file name; null leaves a file out. */
export type SmallFiles = Readonly<Record<string, string | null>>;

/** The texts of the small package, with `changes` in place of its files. */
export function smallPackage(changes: SmallFiles = {}): Readonly<Record<string, string>> {
  const files = { ...SMALL_TABLES, "datapackage.json": JSON.stringify(SMALL_DESCRIPTOR), ...changes };
  return Object.fromEntries(
    Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** Columns of its own for the ties, one of each type. */
export const OWN_FIELDS: readonly Field[] = [
  { name: "weight", type: "number" },
  { name: "kind of treaty", type: "string" },
  { name: "secret", type: "boolean" },
  { name: "ratified", type: "string", rdfType: "http://id.loc.gov/datatypes/edtf" },
  { name: "articles", type: "list", delimiter: ";" },
  { name: "__proto__", type: "string" },
];
const HEADER = `${(SMALL_TABLES["ties.csv"] ?? "").split("\n")[0]},weight,kind of treaty,secret,ratified,articles,__proto__`;
const BARE = "ann--bob,ALLIED,ann,bob,1925-01-01,1926-01-01,EXPLICIT,p1 p2,,,,,";
/** Ties with these columns: a pair allied and opposed at once, and a tie without attributes. */
export const ATTRIBUTED_TIES = `${HEADER}\n${BARE},1.50,"a ""defence"" pact, =1+1",TRUE,1925-06~,I; IV,odd\nann--bob--2,OPPOSED,ann,bob,1925-06-01,,EXPLICIT,p2,,,,,,2,,0,,,\nx,ALLIED,ann,cat,1925,1926,EXPLICIT,p1,,,,,,,,,,,\n`;

/** A field of a table schema. */
export type Field = Readonly<Record<string, unknown>>;

/** The small package with columns of its own in its ties, and with one more of its actors. */
export function attributedPackage(
  fields = OWN_FIELDS,
  ties = ATTRIBUTED_TIES,
): Readonly<Record<string, string>> {
  const schemaOf = (key: "ties" | "actors", own: readonly Field[]): object => ({
    fields: [...tableOf(key).columns.map(([name]) => ({ name, type: "string" })), ...own],
  });
  const resources = SMALL_DESCRIPTOR.resources.map((resource) => {
    if (resource.name === "ties") return { ...resource, schema: schemaOf("ties", fields) };
    if (resource.name !== "actors") return resource;
    return { ...resource, schema: schemaOf("actors", [{ name: "seats", type: "integer" }]) };
  });
  return smallPackage({
    "datapackage.json": `${JSON.stringify({ ...SMALL_DESCRIPTOR, resources }, null, 2)}\n`,
    "ties.csv": ties,
    "actors.csv":
      "id,name,shortName,kind,born,died,citations,note,seats\nann,Ann,,PERSON,,,,,12\nbob,Bob,,PERSON,,,,,\ncat,Cat,,PERSON,,,,,007\n",
  });
}
