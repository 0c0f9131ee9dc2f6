export const present = {} as const;
