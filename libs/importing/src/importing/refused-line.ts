/** A line of the file of refused rows, which can be fixed and imported. */
export const refusedLine = (cells: readonly (string | number)[]): string =>
  `${cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')}\n`;
