const yes = /^(?:1|y|yes|true|active|ja|wahr|aktiv|x)$/i;
const no = /^(?:0|n|no|false|inactive|nein|falsch|inaktiv)$/i;

/** Yes or no; undefined if it is neither. */
export const readFlag = (cell: string): boolean | undefined =>
  yes.test(cell) ? true : no.test(cell) ? false : undefined;
