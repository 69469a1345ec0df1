import {
  type AcceptedRow,
  consentColumnsOf,
  type ConsentCounts,
  type Counts,
  createOwners,
  hasConsent,
  importConsents,
  type ImportTarget,
  importTable,
  mapColumns,
  type RefusedRow,
  subjectsOf,
  type Warnings,
} from '@patchbay/importing';
import { t } from '@lingui/core/macro';
import { readFields } from '../fields';
import { type Choices, statedOf } from './choices';
import type { Gate } from './gate';
import type { OpenedFile } from './open-file';
import { gateway, readNumbers, readTeams, readUsers } from './operations';

/** What became of a file, or would in a check. */
export interface ImportResult {
  readonly counts: Counts;
  /** Null if the file says nothing of consent. */
  readonly consent: ConsentCounts | null;
  readonly refused: readonly RefusedRow[];
  /** Some of the rows that would be imported, in a check. */
  readonly accepted: readonly AcceptedRow[];
  readonly warnings: Warnings;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface RunOptions {
  readonly opened: OpenedFile;
  readonly choices: Choices;
  readonly dryRun: boolean;
  readonly gate: Gate;
  readonly onProgress: (progress: Progress) => void;
}

/** Fewer than the API takes: the progress shows, and a pause begins soon. */
const rowsPerCall = 200;
const maxAccepted = 200;

/** Checks or imports a file. It can be repeated: what is stored already is unchanged. */
export async function runImport({ opened, choices, dryRun, gate, onProgress }: RunOptions): Promise<ImportResult> {
  const { table, file } = opened;
  const mapping = mapColumns(table.header, statedOf(table.header, choices));
  const [users, teams] = await Promise.all([gate.through(readUsers), gate.through(readTeams)]);
  const owners = createOwners(users, teams);
  const defaultOwner = choices.owner.trim() === '' ? undefined : owners.find(choices.owner.trim());
  if (choices.owner.trim() !== '' && defaultOwner === undefined)
    throw new Error(t`The owner of new records was not found, or several have the name.`);
  const definitions = mapping.columns.some(({ key }) => key !== undefined) ? await gate.through(readFields) : [];
  const [country, dates] = [
    choices.country || undefined,
    { order: choices.dates || undefined, zone: choices.zone.trim() || undefined },
  ];
  const refused: RefusedRow[] = [];
  const accepted: AcceptedRow[] = [];
  const target: ImportTarget = {
    upsertRecords: (rows, options) => gate.through(() => gateway.upsertRecords(rows, options)),
    recordConsent: (rows) => gate.through(() => gateway.recordConsent(rows)),
  };
  const onRefused = (row: RefusedRow) => void refused.push(row);
  // First, so that nobody is texted between the two.
  const consent = hasConsent(mapping)
    ? await importConsents(table, {
        ...{ target, dryRun, onRefused },
        rules: {
          ...{ mapping: consentColumnsOf(mapping), country, dates, file: file.name },
          ...{ isOptOutList: false, now: new Date(), subject: { scope: 'COMPANY' } },
          subjectOf: mapping.columns.some(({ field }) => field === 'consentScope')
            ? subjectsOf(await gate.through(readNumbers), teams)
            : () => undefined,
        },
      })
    : null;
  const { counts, warnings } = await importTable(table, {
    ...{ target, defaultOwner, dryRun, claimUnclaimedByNumber: choices.claims, rowsPerCall, onRefused },
    rules: {
      ...{ mapping, owners, country, dates, decimal: table.delimiter === ';' ? ',' : '.' },
      ...{ hasDefaultOwner: defaultOwner !== undefined, accountOf: () => undefined },
      kindOf: (type, key) => definitions.find((field) => field.recordType === type && field.key === key)?.kind,
    },
    onAccepted: (row) => {
      if (dryRun && (accepted.length < maxAccepted || row.possibleDuplicates.length > 0)) accepted.push(row);
    },
    onProgress: (done, total) => onProgress({ done, total }),
  });
  return {
    ...{ counts, consent: consent?.counts ?? null, refused, accepted },
    warnings: new Map([...(consent?.warnings ?? []), ...warnings]),
  };
}
