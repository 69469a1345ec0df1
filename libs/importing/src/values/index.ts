/** values: what a cell means. Pure; nothing is guessed, and what cannot be read says so. */
export { cleanText } from './clean-text';
export { type DateOrder, type DateRules, readDate } from './read-date';
export { type DecimalMark, readDecimal } from './read-decimal';
export { type Claim, readAnswer, readClaim } from './read-claim';
export { readFlag } from './read-flag';
export { parseNationalNumber } from './parse-national-number';
export { readNumbers } from './read-numbers';
export { readSalesforceId } from './salesforce-id';
