import type { TieKind } from "@entente/core";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ALLIED =
  words(`allied ally allies alliance friend friends friendly friendship positive pos plus + 1 +1 support supports
  supportive cooperation cooperates agree agrees agreement coalition pact partner partners for pro defense defence entente
  verbündet verbündete bündnis allianz freund freunde freundschaft positiv für pakt zusammenarbeit
  союз союзник союзники альянс друг друзья дружба положительная положительный положительно за сотрудничество
  allié alliés alliée ami amis amitié positif positive pour pacte aliado aliados alianza amigo amigos positivo amistad pacto`);
const OPPOSED =
  words(`opposed opponent opponents oppose opposes opposition enemy enemies rival rivals rivalry hostile hostility
  conflict war negative neg minus - -1 − −1 against contra con dispute disagree disagrees reject rejects rejected attack attacks foe
  gegner gegnerschaft feind feinde feindschaft rivalität krieg konflikt negativ gegen
  противник противники враг враги вражда соперник соперники война конфликт отрицательная отрицательный отрицательно против
  opposé opposés ennemi ennemis rivalité guerre conflit négatif contre opuesto enemigo enemigos rivalidad guerra conflicto
  negativo`);
const NONE = words("0 none neutral no nichts keine нет нейтральный aucun neutre ninguno");
const DIRECTION = words(
  "directed undirected mixed directional gerichtet ungerichtet направленное ненаправленное dirigé nondirigé dirigido",
);
/** Words that turn the meaning of the next one. */
const NEGATIONS = words("not non no anti nicht не kein");

/** What a word says of a tie: how the two stand, or that there is none; null where it says neither. */
export function readTieWord(text: string): TieKind | "NONE" | null {
  const lower = text.toLowerCase().trim();
  if (ALLIED.has(lower)) return "ALLIED";
  if (OPPOSED.has(lower)) return "OPPOSED";
  if (NONE.has(lower)) return "NONE";
  const parts = lower.split(/[^\p{L}]+/u).filter((part) => part !== "");
  if (parts.some((part) => NEGATIONS.has(part))) return null;
  const [isAllied, isOpposed] = [
    parts.some((part) => ALLIED.has(part)),
    parts.some((part) => OPPOSED.has(part)),
  ];
  if (isAllied === isOpposed) return null;
  return isAllied ? "ALLIED" : "OPPOSED";
}

const YES = words("1 true yes ja да oui sí si");
const NO = words("0 false no nein нет non");

/** What a word says of a stance: also yes and no; null where it says neither. */
export function readStanceWord(text: string): TieKind | "NONE" | null {
  const lower = text
    .toLowerCase()
    .trim()
    .replace(/[.]0+$/, "");
  if (YES.has(lower)) return "ALLIED";
  return NO.has(lower) ? "NONE" : readTieWord(lower);
}

export function isDirectionWord(text: string): boolean {
  return DIRECTION.has(text.toLowerCase().replace(/[^\p{L}]/gu, ""));
}

/** True for `directed`; false for `undirected` and for what is no word of direction. */
export function isDirected(text: string): boolean {
  return (
    isDirectionWord(text) &&
    /^(?:directed|directional|gerichtet|направленное|dirigé|dirigido)$/i.test(text.trim())
  );
}
