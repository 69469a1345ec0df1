/** The number that an option of the command line is. */
export function numberOf(name: string, value: string): number {
  const number = Number(value);
  if (!(number >= 0)) throw new Error(`Invalid --${name}: ${value}. Use a number.`);
  return number;
}
