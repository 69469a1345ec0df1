/** Reasons are written for the command line. Here, what they advise is a choice on the screen. */
const choices: readonly (readonly [RegExp, string])[] = [
  [/ ?Set --country to the country of such numbers\./, ' Choose the country of such numbers.'],
  [/ Add it, or set --default-owner\./, ' Add it, or choose an owner for new records.'],
  [/ Add a type column, or set --type\./, ' Choose what the rows are.'],
  [/,? or set --dates\./, ', or choose the order of dates.'],
  [/ Set --decimal\./, ' Write it with the other decimal mark.'],
  [
    / (?:that may mean opted out, or never asked\.) Say which:.*$/,
    ' that may mean opted out, or never asked. Choose “May be texted” or “Opted in” for the column.',
  ],
  [/ If it is one: --map "[^"]*"\./, ' If it is one, choose “May be texted” for the column.'],
  [/--dates/, 'the order of dates'],
  [/--zone/, 'the time zone of dates'],
];

/** A reason or a warning for people who see the screen, and no options. */
export const onScreen = (reason: string): string =>
  choices.reduce((text, [pattern, words]) => text.replace(pattern, words), reason);
