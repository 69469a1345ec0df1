import { type Mapping, type RecordType, recordTypes } from '../columns';
import { type DateRules, type DecimalMark, readDate, readFlag } from '../values';
import type { Owners } from './owners';
import { type KindOf, readCustomFields } from './read-custom-fields';
import { readPhones } from './read-phones';
import type { OwnerInput, RecordInput } from './record-input';
import { refuse, RowCells, UnreadableRow } from './row-cells';

/** What a row means depends on this. */
export interface Rules {
  readonly mapping: Mapping;
  readonly owners: Owners;
  readonly kindOf: KindOf;
  /** The ID of the only account with this name. */
  readonly accountOf: (name: string) => string | undefined;
  /** Country of numbers without a +, two letters. */
  readonly country: string | undefined;
  readonly dates: DateRules;
  readonly decimal: DecimalMark;
  /** New records without a known owner get one, so an unknown owner is no reason to refuse a row. */
  readonly hasDefaultOwner: boolean;
}

export interface Understood {
  readonly record: RecordInput;
  /** What of the row is not imported, the same words for the same reason. */
  readonly warnings: readonly string[];
}

/** A row as a record, or what is wrong with it. */
export function readRecord(cells: readonly string[], rules: Rules): Understood | string {
  try {
    return new RowReader(cells, rules).read();
  } catch (error) {
    if (error instanceof UnreadableRow) return error.message;
    throw error;
  }
}

class RowReader {
  readonly #warnings: string[] = [];
  readonly #row: RowCells;

  constructor(
    cells: readonly string[],
    readonly rules: Rules,
  ) {
    this.#row = new RowCells(cells, rules.mapping);
  }

  read(): Understood {
    const { mapping, country, dates } = this.rules;
    const phones = readPhones(this.#row.cells, mapping, country);
    if (typeof phones === 'string') throw new UnreadableRow(phones);
    if (phones.hasExtension) this.#warnings.push('The number has an extension, which was dropped.');
    const externalId = this.#externalId(phones.phones[0]?.number);
    const type = this.#type(externalId);
    const fields = readCustomFields(type, this.#row.cells, {
      ...this.rules,
      rules: { ...dates, decimal: this.rules.decimal },
    });
    if (typeof fields === 'string') throw new UnreadableRow(fields);
    const { phoneKinds } = mapping;
    const record: RecordInput = {
      ...{
        type,
        externalId,
        name: this.#name(),
        firstName: this.#row.textOf('firstName'),
        lastName: this.#row.textOf('lastName'),
      },
      ...{ owner: this.#owner(), isActive: this.#isActive() },
      ...(phoneKinds.length === 0
        ? {}
        : { phones: phones.phones, phoneKinds: phoneKinds.length === 4 ? undefined : phoneKinds }),
      ...{ accountExternalId: this.#account(), contactExternalId: this.#link('contact') },
      fields: fields.length === 0 ? undefined : fields,
      timeZone: this.#row.textOf('timeZone'),
      ...{ sourceUpdatedAt: this.#date('sourceUpdatedAt'), updatedAt: this.#date('updatedAt') },
    };
    return { record, warnings: this.#warnings };
  }

  #externalId(firstNumber: string | undefined): string {
    const { idPrefix } = this.rules.mapping.product;
    const given = this.#row.get('externalId');
    if (given !== undefined) return given === '' ? refuse('The ID is missing.') : this.#id(given, 'ID');
    // Google joins several addresses like numbers.
    const email = this.#row.get('email')?.split(':::')[0]!.trim().toLowerCase();
    const id = email || firstNumber;
    return id === undefined ? refuse('The row has no email address and no number to identify it.') : `${idPrefix}${id}`;
  }

  #id(written: string, what: string): string {
    const { readId } = this.rules.mapping.product;
    const id = readId === undefined ? written : readId(written);
    if (id === null) return refuse(`Invalid ${what}: ${written}. Did a program change it?`);
    return id;
  }

  #type(externalId: string): RecordType {
    const { product, type } = this.rules.mapping;
    const written = this.#row.get('type')?.toUpperCase() || product.typeOfId?.(externalId) || type;
    if (!written) return refuse('Type missing. Add a type column, or set --type.');
    const known = recordTypes.find((each) => each === written);
    return known ?? refuse(`Unknown type: ${written}. Use ${recordTypes.join(', ')}.`);
  }

  /** A name cannot be cleared, so an empty one leaves it as it is. */
  #name(): string | undefined {
    const people = [this.#row.get('firstName'), this.#row.get('lastName')].filter((part) => part).join(' ');
    return this.#row.get('name') || people || this.#row.get('company') || this.#row.get('email') || undefined;
  }

  #owner(): OwnerInput | undefined {
    const { owners, hasDefaultOwner } = this.rules;
    const [owner, team] = [this.#row.get('owner'), this.#row.get('ownerTeam')];
    if (owner && team) return refuse('Set either owner or ownerTeam.');
    const written = owner || team;
    if (!written) return undefined;
    const found = owner ? owners.find(owner) : owners.findTeam(written);
    if (found === undefined && !hasDefaultOwner)
      return refuse(`Owner ${written} not found, or the name of several. Add it, or set --default-owner.`);
    if (found === undefined) this.#warnings.push(`Owner ${written} not found.`);
    return found;
  }

  #isActive(): boolean | null | undefined {
    const given = this.#row.get('active');
    const active = given === undefined || given === '' ? (given as '' | undefined) : readFlag(given);
    if (given && active === undefined) return refuse(`Invalid active: ${given}. Use yes or no.`);
    const ended = this.#row.getAll('inactive');
    if (ended.some((cell) => readFlag(cell) === true)) return false;
    return active === '' ? null : (active ?? (ended.length > 0 ? true : undefined));
  }

  #account(): string | null | undefined {
    const name = this.#row.textOf('accountName');
    if (name == null) return name === null ? null : this.#link('account');
    const id = this.rules.accountOf(name);
    if (id === undefined)
      this.#warnings.push(`Account ${name} not found, or the name of several: the link stays as it is.`);
    return id;
  }

  #link(field: 'account' | 'contact'): string | null | undefined {
    const written = this.#row.textOf(field);
    if (written == null) return written;
    const ids = written.split(';').map((id) => id.trim());
    if (ids.length === 1) return this.#id(ids[0]!, `ID of the ${field}`);
    this.#warnings.push(`The row has several IDs of its ${field}, of which none was taken.`);
    return undefined;
  }

  #date(field: 'sourceUpdatedAt' | 'updatedAt'): string | undefined {
    const written = this.#row.get(field);
    if (!written) return undefined;
    const { dates, mapping } = this.rules;
    const startsWithYear = /^\d{4}\D/.test(written);
    const date = readDate(written, {
      ...dates,
      zone: dates.zone ?? (startsWithYear ? mapping.product.zone : undefined),
    });
    const column = mapping.columns.find((each) => each.field === field)!.header;
    if (date === null) return refuse(`Invalid ${column}: ${written}. Use a date such as 2026-01-31, or set --dates.`);
    if (typeof date === 'string') return date;
    this.#warnings.push(`${column} is not used without ${date.missing}: its times can be read in several ways.`);
    return undefined;
  }
}
