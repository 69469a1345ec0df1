/** What a cell says of texts: OUT, IN, or that nothing was said. */
export type Claim = 'OUT' | 'IN' | 'NOTHING';

const words: Readonly<Record<Claim, readonly string[]>> = {
  OUT: [
    ...[
      'out',
      'optout',
      'optedout',
      'unsubscribe',
      'unsubscribed',
      'stop',
      'stopped',
      'stopall',
      'blocked',
      'blacklisted',
    ],
    ...['suppressed', 'revoked', 'withdrawn', 'donotallow', 'donottext', 'donotcontact', 'donotsend', 'notallowed'],
    ...['abgemeldet', 'widerrufen', 'nichtzulassen', 'gesperrt', 'désinscrit', 'nepasautoriser', 'baja', 'nopermitir'],
    ...['cancelado', 'disiscritto', 'afgemeld', 'nietoestaan'],
  ],
  IN: [
    ...[
      'in',
      'optin',
      'optedin',
      'subscribe',
      'subscribed',
      'resubscribed',
      'consented',
      'granted',
      'consent',
      'start',
    ],
    ...['unstop', 'reoptin', 'angemeldet', 'eingewilligt', 'inscrit', 'suscrito', 'inscrito', 'iscritto', 'aangemeld'],
  ],
  NOTHING: [
    ...[
      '',
      'unknown',
      'notset',
      'none',
      'null',
      'na',
      'never',
      'neversubscribed',
      'neverasked',
      'notasked',
      'noresponse',
    ],
    ...['pending', 'allow', 'allowed', 'zulassen', 'autoriser', 'permitir', 'toestaan', 'unbekannt'],
  ],
};
const yes = /^(?:1|y|yes|t|true|x|on|checked|✓|✔|☑|ja|wahr|oui|vrai|s[ií]|verdadero|sim|verdadeiro|vero)$/i;
const no = /^(?:0|n|no|f|false|off|unchecked|☐|nein|falsch|non|faux|não|nao|falso|nee|onwaar)$/i;

/** Yes or no in the languages of exports; undefined for anything else. */
export const readAnswer = (cell: string): boolean | undefined =>
  yes.test(cell) ? true : no.test(cell) ? false : undefined;

/** A word of a status, in any spelling: `Opted-Out`, `OPT_OUT`. Undefined if it can be read in two ways. */
export function readClaim(cell: string): Claim | undefined {
  const word = cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return (['OUT', 'IN', 'NOTHING'] as const).find((claim) => words[claim].includes(word));
}
