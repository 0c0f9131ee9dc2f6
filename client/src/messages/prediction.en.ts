export const prediction = {} as const;
