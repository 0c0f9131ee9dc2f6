import { PLAIN_LANGUAGE } from "../model/translation.ts";

/** By ISO 639-1 code: who stands round somebody. The name stays as it is, since a name cannot be declined by rule. */
const AROUND: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `around ${name}`,
  de: (name) => `um ${name}`,
  ru: (name) => `${name} и др.`,
};

/** Names a computed faction after one of its members. */
export function nameAround(name: string, language: string): string {
  const around = AROUND[language] ?? AROUND[PLAIN_LANGUAGE];
  return around === undefined ? name : around(name);
}
