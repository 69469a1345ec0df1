/** Shorter ones are in many callbacks by chance. */
const minDigits = 7;

/** What a callback of a number has, however the number is written. */
export const searchedDigits = (numbers: readonly string[]): string[] => [
  ...new Set(numbers.map((number) => number.replace(/\D/g, '')).filter(({ length }) => length >= minDigits)),
];
