export const between = {} as const;
