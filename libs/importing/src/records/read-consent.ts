import type { Field } from '../columns';
import { type Claim, readAnswer, readClaim, readDate } from '../values';
import { type ConsentRules, type ConsentSubject, hasConsent } from './consent-rules';
import { readPhones } from './read-phones';
import { refuse, RowCells, UnreadableRow } from './row-cells';

/** What a customer allows, as the API takes it. */
export type ConsentInput = ConsentSubject & {
  readonly customerNumber: string;
  readonly state: 'OPTED_OUT' | 'OPTED_IN';
  readonly source: 'IMPORT';
  readonly at?: string;
  readonly evidence: string;
};

export interface UnderstoodConsent {
  readonly entries: readonly ConsentInput[];
  /** What of the row is not recorded, or not as it is written; the same words for the same reason. */
  readonly warnings: readonly string[];
}

interface ConsentRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The API takes 1,000 characters, and a call has up to 1,000 entries. */
const maxSourceLength = 300;

/**
 * What a row says of consent, or what is unclear about it. An opt-out is recorded for all numbers of the row, whatever else
 * is wrong with the row. An opt-in needs its date: without one, it would undo an opt-out that came after it.
 */
export function readConsent(row: ConsentRow, rules: ConsentRules): UnderstoodConsent | string {
  try {
    return new ConsentReader(row, rules).read();
  } catch (error) {
    if (error instanceof UnreadableRow) return `Consent not recorded: ${error.message}`;
    throw error;
  }
}

type Phones = Exclude<ReturnType<typeof readPhones>, string>['phones'];

class ConsentReader {
  readonly #warnings: string[] = [];
  readonly #row: RowCells;

  constructor(
    readonly row: ConsentRow,
    readonly rules: ConsentRules,
  ) {
    this.#row = new RowCells(row.cells, rules.mapping);
  }

  read(): UnderstoodConsent {
    const claims = this.#claims();
    const [isOut, isIn] = [claims.has('OUT'), claims.has('IN')];
    if (!isOut && !isIn) return { entries: [], warnings: this.#warnings };
    const phones = this.#phones(isOut);
    const subject = this.#subject();
    const entries = [
      ...(isOut ? this.#optOuts(phones, subject) : []),
      ...(isIn ? this.#optIns(phones, subject, isOut) : []),
    ];
    return { entries, warnings: this.#warnings };
  }

  #claims(): ReadonlySet<Claim> {
    const claims = new Set<Claim>([
      ...this.#row.getAll('optedOut').map((cell) => this.#answer('optedOut', cell, { yes: 'OUT', no: 'NOTHING' })),
      ...this.#row.getAll('optedIn').map((cell) => this.#answer('optedIn', cell, { yes: 'IN', no: 'NOTHING' })),
      ...this.#row.getAll('mayText').map((cell) => this.#answer('mayText', cell, { yes: 'IN', no: 'OUT' })),
      ...this.#row.getAll('consent').map((cell) => this.#answer('consent', cell, { yes: 'IN' })),
    ]);
    const says = (['optedIn', 'mayText', 'consent'] as const).some((field) => this.#row.get(field));
    if (this.#row.get('optedInAt') && !says) claims.add('IN');
    if (this.#row.get('optedOutAt') && !claims.has('OUT')) {
      // Somebody who came back is opted in later. Otherwise nobody knows which of the two columns is right.
      if (readAnswer(this.#row.get('optedOut') ?? '') === false && !this.#row.get('optedInAt'))
        refuse(
          `${this.#header('optedOut')} says no, but ${this.#header('optedOutAt')} has a date. Correct one of them.`,
        );
      claims.add('OUT');
    }
    const { isOptOutList, mapping } = this.rules;
    if (isOptOutList && !hasConsent(mapping)) claims.add('OUT');
    return claims;
  }

  #answer(field: Field, cell: string, meaning: { readonly yes: Claim; readonly no?: Claim }): Claim {
    const answer = readAnswer(cell);
    const claim = answer === undefined ? readClaim(cell) : answer ? meaning.yes : meaning.no;
    const header = this.#header(field);
    if (claim === undefined && answer === false)
      return refuse(
        `${header} is ${cell}: that may mean opted out, or never asked. Say which: --map "${header}=mayText" or "${header}=optedIn".`,
      );
    if (claim === undefined)
      return refuse(`${header}: ${cell} is unclear. Use opted out, opted in, or leave it empty.`);
    if (field === 'optedIn' && answer === false)
      this.#warnings.push(
        `${header} says no, which is not recorded as an opt-out. If it is one: --map "${header}=mayText".`,
      );
    if (cell === '' && this.rules.isOptOutList) this.#warnings.push(`${header} is empty: nothing to record.`);
    // Of a column of opt-outs, "allowed" is no consent; nor does a column of opt-ins undo one.
    return field === 'optedOut' && claim === 'IN' ? 'NOTHING' : claim;
  }

  #phones(isOut: boolean): Phones {
    const { mapping, country, isOptOutList } = this.rules;
    const read = readPhones(this.#row.cells, mapping, country);
    if (typeof read === 'string') return isOut ? refuse(read) : this.#warn(`Opt-in not recorded: ${read}`, []);
    if (read.phones.length > 0) return read.phones;
    if (isOptOutList) return refuse('The row has no number.');
    return this.#warn('The row says what the customer allows, but has no number: nothing to record.', []);
  }

  #subject(): ConsentSubject | undefined {
    const written = this.#row.get('consentScope');
    return written ? this.rules.subjectOf(written) : this.rules.subject;
  }

  #optOuts(phones: Phones, subject: ConsentSubject | undefined): ConsentInput[] {
    if (subject === undefined && phones.length > 0)
      this.#warn(
        `${this.#header('consentScope')}: ${this.#row.get('consentScope')} is none of your numbers or teams, so the opt-out is about the whole company.`,
      );
    const at = this.#time('optedOutAt') ?? this.#time('consentAt') ?? this.#lastChange();
    if (at !== undefined && 'problem' in at) this.#warn(`${at.problem} The opt-out counts from now.`);
    return phones.map(({ number }) =>
      this.#entry(
        'OPTED_OUT',
        number,
        subject ?? { scope: 'COMPANY' },
        at !== undefined && 'at' in at ? at.at : undefined,
      ),
    );
  }

  #optIns(phones: Phones, subject: ConsentSubject | undefined, isOut: boolean): ConsentInput[] {
    if (phones.length === 0) return [];
    const notRecorded = (reason: string) => this.#warn(`Opt-in not recorded: ${reason}`, []);
    const at = this.#time('optedInAt') ?? this.#time('consentAt');
    if (at === undefined)
      return notRecorded(isOut ? 'the row also says opted out, and has no dates.' : 'it has no date.');
    if ('problem' in at) return notRecorded(at.problem);
    if (subject === undefined) return notRecorded('it names a number or team that is not yours.');
    const mobile = phones.filter(({ kind }) => kind === 'MOBILE');
    const meant = mobile.length > 0 || phones.length > 1 ? mobile : phones;
    if (meant.length === 0) return notRecorded('the row has several numbers, and none is a mobile number.');
    return meant.map(({ number }) => this.#entry('OPTED_IN', number, subject, at.at));
  }

  #entry(
    state: ConsentInput['state'],
    customerNumber: string,
    subject: ConsentSubject,
    at: string | undefined,
  ): ConsentInput {
    const said = this.#row.get('consentSource');
    const evidence = `${this.rules.file}, line ${this.row.line}${said ? `: ${said.slice(0, maxSourceLength)}` : ''}`;
    return { ...subject, customerNumber, state, source: 'IMPORT', ...(at === undefined ? {} : { at }), evidence };
  }

  /** When the row last changed: what it says was said by then. */
  #lastChange(): { readonly at: string } | undefined {
    const time = this.#time('sourceUpdatedAt');
    return time !== undefined && 'at' in time ? time : undefined;
  }

  #time(field: Field): { readonly at: string } | { readonly problem: string } | undefined {
    const written = this.#row.get(field);
    if (!written) return undefined;
    const { dates, mapping, now } = this.rules;
    const zone = dates.zone ?? (/^\d{4}\D/.test(written) ? mapping.product.zone : undefined);
    const date = readDate(written, { ...dates, zone });
    const header = this.#header(field);
    if (date === null) return { problem: `${header} is not a date.` };
    if (typeof date !== 'string') return { problem: `${header} cannot be read without ${date.missing}.` };
    return Date.parse(date) > now.getTime() ? { problem: `${header} is in the future. Check --zone.` } : { at: date };
  }

  #warn<Value>(warning: string, value?: Value): Value {
    this.#warnings.push(warning);
    return value as Value;
  }

  #header(field: Field): string {
    return this.rules.mapping.columns.find((column) => column.field === field)!.header;
  }
}
