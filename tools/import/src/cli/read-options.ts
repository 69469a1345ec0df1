import {
  type DateOrder,
  type DecimalMark,
  type Delimiter,
  delimiters,
  type Encoding,
  encodings,
  type Field,
  fields,
  type RecordType,
  recordTypes,
  type Stated,
} from '@patchbay/importing';
import { parseArgs } from 'node:util';

export interface Options {
  readonly file: string;
  readonly stated: Stated;
  readonly encoding: Encoding['label'] | undefined;
  readonly delimiter: Delimiter | undefined;
  readonly country: string | undefined;
  readonly zone: string | undefined;
  readonly dates: DateOrder | undefined;
  readonly decimal: DecimalMark | undefined;
  readonly defaultOwner: string | undefined;
  readonly dryRun: boolean;
  readonly claim: boolean;
  readonly rejects: string | undefined;
  /** What consent is about: one of our numbers, a team, or the company. */
  readonly consentScope: string | undefined;
  readonly url: string;
  readonly token: string | undefined;
  readonly demoUser: string | undefined;
}

const string = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;
const known = {
  ...{
    country: string,
    zone: string,
    dates: string,
    decimal: string,
    type: string,
    encoding: string,
    delimiter: string,
  },
  ...{ map: list, field: list, ignore: list, rejects: string, 'default-owner': string, url: string, token: string },
  ...{ 'opt-outs': flag, 'consent-scope': string },
  ...{ 'demo-user': string, 'dry-run': flag, claim: flag, 'accounts-by-name': flag, help: { ...flag, short: 'h' } },
} as const;

/** The options of the command; null if it asks for help. Throws if something is wrong with them. */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options | null {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: known });
  if (values.help) return null;
  if (positionals.length !== 1) throw new Error('Name one CSV file. --help shows how.');
  const country = values.country ?? environment.PATCHBAY_COUNTRY;
  if (country !== undefined && !/^[a-z]{2}$/i.test(country))
    throw new Error(`Invalid --country: ${country}. Use two letters, such as US.`);
  return {
    file: positionals[0]!,
    stated: {
      type: oneOf('--type', values.type?.toUpperCase(), recordTypes) as RecordType | undefined,
      map: new Map([...pairs('--map', values.map)].map(([column, field]) => [column, fieldOf(field)])),
      custom: pairs('--field', values.field),
      ignore: values.ignore ?? [],
      accountsByName: values['accounts-by-name'],
      numberList: values['opt-outs'],
    },
    encoding: oneOf('--encoding', values.encoding?.toLowerCase(), encodings),
    delimiter: delimiterOf(values.delimiter),
    ...{ country, zone: zoneOf(values.zone) },
    dates: oneOf('--dates', values.dates?.toUpperCase(), ['DMY', 'MDY'] as const),
    decimal: oneOf('--decimal', values.decimal, [',', '.'] as const),
    ...{ defaultOwner: values['default-owner'], consentScope: values['consent-scope'] },
    ...{ dryRun: values['dry-run'], claim: values.claim, rejects: values.rejects },
    url: (values.url ?? environment.PATCHBAY_URL ?? 'http://127.0.0.1:4000').replace(/\/+$/, ''),
    token: values.token ?? environment.PATCHBAY_TOKEN,
    demoUser: values['demo-user'],
  };
}

function oneOf<Value extends string>(
  name: string,
  given: string | undefined,
  allowed: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new Error(`Invalid ${name}: ${given}. Use ${allowed.join(' or ')}.`);
  return found;
}

/** The last = separates: names of columns may have one, too. */
function pairs(name: string, given: readonly string[] = []): Map<string, string> {
  return new Map(
    given.map((pair) => {
      const place = pair.lastIndexOf('=');
      if (place < 1 || place === pair.length - 1) throw new Error(`Invalid ${name}: ${pair}. Use "Column=name".`);
      return [pair.slice(0, place).trim(), pair.slice(place + 1).trim()];
    }),
  );
}

function fieldOf(name: string): Field {
  const field = (Object.keys(fields) as Field[]).find((each) => each.toLowerCase() === name.toLowerCase());
  if (field === undefined) throw new Error(`Unknown field: ${name}. Use ${Object.keys(fields).join(', ')}.`);
  return field;
}

function delimiterOf(given: string | undefined): Delimiter | undefined {
  if (given === undefined) return undefined;
  const found = Object.entries(delimiters).find(
    ([delimiter, name]) => given === delimiter || given.toLowerCase() === name,
  );
  if (found === undefined) throw new Error(`Invalid --delimiter: ${given}. Use comma, semicolon or tab.`);
  return found[0] as Delimiter;
}

function zoneOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Error(`Unknown time zone: ${zone}. Use a name such as Europe/Berlin.`);
  }
}
