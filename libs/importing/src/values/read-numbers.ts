import { cleanText } from './clean-text';
import { parseNationalNumber } from './parse-national-number';

export interface PhoneNumbers {
  readonly numbers: readonly string[];
  /** A number had an extension, which was dropped. */
  readonly hasExtension: boolean;
}

/** Google writes `:::`; people write the others. A comma that is followed by digits is a pause before an extension. */
const separators = /:::|\n|\||;(?!\s*(?:ext|phone-context)=)|,(?=\s|\+)|\s\/\s/i;
const extension =
  /(?:\s*;\s*ext\s*=\s*|[\s,;]*(?:x|ext(?:ension|n)?|ex|poste|durchwahl|anexo|int|app)[\s.:]*|\s*#\s*|\s*,+\s*)(\d{1,8})#?$/i;
const scientific = /^[+-]?\d+(?:[.,]\d+)?\s*e\s*[+-]?\d+$/i;
const decimal = /^[+-]?\d{7,}[.,]\d{1,2}$/;

/**
 * The phone numbers of a cell as E.164, or what is wrong with one. Nothing is guessed: digits that a spreadsheet rounded
 * are lost, and a number that reads well in two ways may be a stranger's. Messages never contain a number.
 */
export function readNumbers(cell: string, country: string | undefined): PhoneNumbers | string {
  const numbers: string[] = [];
  let hasExtension = false;
  for (const written of cell.split(separators).map(cleanText)) {
    if (written === '') continue;
    if (scientific.test(written))
      return 'A spreadsheet turned the number into scientific notation, so its last digits are lost. Export it as text.';
    if (decimal.test(written)) return 'A spreadsheet turned the number into a decimal. Export it as text.';
    const bare = written.replace(/^(?:tel|callto|sms):(?:\/\/)?/i, '').replace(/;phone-context=[^;]*/i, '');
    const main = bare.replace(extension, '');
    hasExtension ||= main !== bare;
    const number = readNumber(main, country);
    if (typeof number !== 'string') return number.fault;
    numbers.push(number);
  }
  return { numbers: [...new Set(numbers)], hasExtension };
}

function readNumber(written: string, country: string | undefined): string | { readonly fault: string } {
  const number =
    parseNationalNumber(written, country ?? '') ?? parseNationalNumber(withoutTrunkZero(written), country ?? '');
  const isInternational = /^[+＋]/.test(written);
  if (number === null)
    return {
      fault:
        country === undefined && !isInternational
          ? 'The number has no country code. Set --country to the country of such numbers.'
          : 'The number is not valid. Check its digits and its country code.',
    };
  if (!isInternational && hasLostPlus(written, number))
    return {
      fault: 'The number may have lost its +: it is also valid with one. Write it with + and its country code.',
    };
  return number;
}

const withoutTrunkZero = (written: string) => written.replace(/\(0\)/, '');

/** A German 4915123456789 is +4915123456789 without its plus, or the number 4915123456789 of the city 4915. */
function hasLostPlus(written: string, number: string): boolean {
  const digits = written.replace(/\D/g, '');
  const international = parseNationalNumber(`+${digits}`, '');
  if (international === null || international === number || !number.endsWith(digits)) return false;
  return digits.startsWith(number.slice(1, -digits.length));
}
