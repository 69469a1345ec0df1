import {
  type Api,
  consentColumnsOf,
  type ConsentRules,
  type ConsentSubject,
  importConsents,
  type Mapping,
  readNumbersAndTeams,
  targetOf,
} from '@patchbay/importing';
import { basename } from 'node:path';
import { describeConsent } from './describe';
import type { Options } from './read-options';
import type { MappedTable, Target } from './target';

/** Records what the rows of a file say of consent. Returns how many could not be recorded. */
export async function runConsents(
  options: Options,
  { table, mapping }: MappedTable,
  { api, print, refused }: Target,
): Promise<number> {
  const { file, stated, country, dates, zone, dryRun } = options;
  const rules: ConsentRules = {
    ...{ mapping: consentColumnsOf(mapping), country, dates: { order: dates, zone }, file: basename(file) },
    ...{ isOptOutList: stated.numberList ?? false, now: new Date() },
    ...(await readSubjects(options, mapping, api)),
  };
  const result = await importConsents(table, {
    target: targetOf(api),
    rules,
    dryRun,
    onRefused: (row) => refused.add(row),
  });
  print(describeConsent(result, dryRun));
  return result.counts.refused;
}

/** Only asks for numbers and teams if the file or the options name one. */
async function readSubjects(
  { consentScope }: Options,
  { columns }: Mapping,
  api: Api,
): Promise<Pick<ConsentRules, 'subject' | 'subjectOf'>> {
  const company: ConsentSubject = { scope: 'COMPANY' };
  const isNamed = consentScope !== undefined || columns.some(({ field }) => field === 'consentScope');
  if (!isNamed) return { subject: company, subjectOf: () => undefined };
  const subjectOf = await readNumbersAndTeams(api);
  const subject = consentScope === undefined ? company : subjectOf(consentScope);
  if (subject === undefined)
    throw new Error(`--consent-scope: ${consentScope} is none of your numbers or teams, or the name of several teams.`);
  return { subject, subjectOf };
}
