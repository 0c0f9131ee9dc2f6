export const argumentMap = {} as const;
