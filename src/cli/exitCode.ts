/** What the process ends with; README has the table. */
export const exitCode = {
  held: 0,
  failed: 1,
  usage: 2,
  invalid: 3,
  inconclusive: 4,
  bug: 70,
  interrupted: 130,
} as const;
