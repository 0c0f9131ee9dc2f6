export const storyline = {} as const;
