const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The id with 18 characters of one with 15 or 18, which are the same record; null if its check characters are wrong, as in
 * an id whose case got lost. The last three characters say which of the others are capital letters.
 */
export function readSalesforceId(id: string): string | null {
  if (!/^[a-z0-9]{15}(?:[a-z0-9]{3})?$/i.test(id)) return null;
  const body = id.slice(0, 15);
  const full = body + [0, 5, 10].map((from) => checkCharacter(body.slice(from, from + 5))).join('');
  return id.length === 15 || full === id ? full : null;
}

function checkCharacter(five: string): string {
  const bits = [...five].reduce((sum, character, place) => sum + (/[A-Z]/.test(character) ? 1 << place : 0), 0);
  return alphabet[bits]!;
}
