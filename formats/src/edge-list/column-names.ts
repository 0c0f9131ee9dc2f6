/** What a column of an edge list may be taken for. */
export const EDGE_FIELDS = [
  "source",
  "target",
  "kind",
  "begin",
  "end",
  "date",
  "weight",
  "direction",
  "sourceGroup",
  "targetGroup",
  "citation",
  "note",
  "edgeId",
] as const;
export type EdgeField = (typeof EDGE_FIELDS)[number];

/** What a column of a node list may be taken for. */
export const NODE_FIELDS = [
  "id",
  "name",
  "actorKind",
  "group",
  "born",
  "died",
  "begin",
  "end",
  "note",
] as const;
export type NodeField = (typeof NODE_FIELDS)[number];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// In English, German, Russian, French and Spanish; without spaces, hyphens, accents of case, as `normalise` leaves them.
const SOURCE =
  words(`source src sourceid sourcename sourcenode sourcelabel actor1 actora node1 nodea person1 party1 entity1
  country1 state1 stateabb1 statename1 ccode1 ego sender id1 ida name1 namea side1 sidea v1 member1 firstactor u
  quelle akteur1 akteura knoten1 land1 staat1 absender ausgangsknoten
  источник откого откуда кто актор1 участник1 страна1 сторона1 узел1
  acteur1 noeud1 nœud1 pays1 expéditeur origine actor1 nodo1 país1 pais1 emisor origen fuente`);
const TARGET =
  words(`target tgt dest destination targetid targetname targetnode targetlabel actor2 actorb node2 nodeb person2
  party2 entity2 country2 state2 stateabb2 statename2 ccode2 alter receiver id2 idb name2 nameb side2 sideb v2 member2
  secondactor v ziel akteur2 akteurb knoten2 land2 staat2 empfänger zielknoten
  цель кого кому скем куда ккому актор2 участник2 страна2 сторона2 узел2
  cible acteur2 noeud2 nœud2 pays2 destinataire nodo2 país2 pais2 receptor destino objetivo`);

/** Names that say what a column is by themselves. */
export const EDGE_NAMES: Readonly<Record<EdgeField, readonly string[]>> = {
  source: SOURCE,
  target: TARGET,
  kind: words(`kind sign type relation relationship tie tietype edgetype relationtype polarity valence art vorzeichen beziehung
    typ verhältnis вид тип знак отношение связь signe lien tipo signo relación vínculo clase`),
  begin:
    words(`begin start startdate begindate beginning validfrom since startyear beginyear styear onset fromdate starttime
    datefrom datestart fromyear beginn anfang ab seit startdatum startjahr gültigvon vondatum начало датаначала началосвязи
    début datededébut datedébut inicio comienzo fechainicio fechadeinicio`),
  end: words(`end stop until till enddate finish validto endyear endtime todate dateto dateend toyear ende bis enddatum endjahr
    gültigbis bisdatum конец окончание датаокончания fin datedefin datefin jusquà final fechafin fechadefin hasta`),
  date: words(`date time year day month week wave when timestamp period timeset interval spell round t step minute datetime
    datum zeit jahr tag monat woche zeitraum welle zeitpunkt дата время год период неделя temps année jour période semaine
    vague fecha tiempo año día período semana`),
  weight: words(
    `weight strength value w gewicht stärke wert вес сила значение poids force valeur peso fuerza valor`,
  ),
  direction: words(
    `direction directed directedness richtung gerichtet направление dirigé dirección dirigido`,
  ),
  sourceGroup: words(
    `sourcegroup group1 groupa faction1 bloc1 gruppe1 fraktion1 группа1 groupe1 grupo1 sourcefaction`,
  ),
  targetGroup: words(
    `targetgroup group2 groupb faction2 bloc2 gruppe2 fraktion2 группа2 groupe2 grupo2 targetfaction`,
  ),
  citation:
    words(`reference references citation citations evidence literature sourcetitle sourcetext beleg literatur nachweis
    ссылка литература référence références referencia bibliografía`),
  note: words(`note notes comment comments remark remarks notiz bemerkung kommentar anmerkung примечание комментарий remarque
    commentaire nota observación comentario`),
  edgeId: words(`id edgeid tieid kantenid`),
};

/** Names of a column of arguments, and of one of those who have a stance on them. */
export const ARGUMENT_NAMES = words(
  `argument argumentid concept conceptid claim issue demand topic proposition frame konzept forderung these thema
  аргумент тезис понятие тема concepto argumento tema enjeu thème thèse`,
);
export const HOLDER_NAMES = words(
  `actor actorid person organization organisation org speaker party name akteur sprecher partei участник актор
  organisationen acteur organisme personne persona partido`,
);
/** Names of a column that says whether they agree. */
export const STANCE_NAMES = words(
  `agreement agree stance position qualifier support increment vote zustimmung haltung stellungnahme votum
  согласие позиция accord postura acuerdo`,
);

/** Names that mean an actor or a time, as the column's content decides. */
export const FIRST_OF_TWO = words("from von de desde от с depuis out");
export const SECOND_OF_TWO = words("to nach an zu a à bis vers hacia hasta к до по in");

export const NODE_NAMES: Readonly<Record<NodeField, readonly string[]>> = {
  id: words("id key node nodeid actorid code knoten узел identifiant"),
  name: words(
    "name label actor fullname title person bezeichnung akteur имя название участник nom nombre etiqueta",
  ),
  actorKind: words("kind type actortype nodetype art typ тип вид tipo"),
  group:
    words(`group faction bloc camp party side cluster community modularityclass team gruppe fraktion lager partei block
    группа фракция партия блок лагерь groupe parti grupo facción partido bando`),
  born: words(
    "born birth birthdate birthyear founded geboren geburt geburtsdatum gegründet родился рождение датарождения né naissance nacido nacimiento",
  ),
  died: words(
    "died death deathdate deathyear dissolved gestorben tod todesdatum aufgelöst умер смерть датасмерти mort décès muerto muerte",
  ),
  begin: EDGE_NAMES.begin,
  end: EDGE_NAMES.end,
  note: EDGE_NAMES.note,
};

/** A name as the lists have it: lower case, letters and digits alone. */
export function normalise(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** True where a name stands in any of the lists. */
export function isKnownName(name: string): boolean {
  const normal = normalise(name);
  if (normal === "") return false;
  const lists = [...Object.values(EDGE_NAMES), ...Object.values(NODE_NAMES), FIRST_OF_TWO, SECOND_OF_TWO];
  return lists.some((list) => list.includes(normal));
}
