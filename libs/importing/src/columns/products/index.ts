import type { Product } from '../product';
import { dynamics } from './dynamics';
import { google } from './google';
import { hubspot } from './hubspot';
import { numberList } from './number-list';
import { outlook } from './outlook';
import { plain } from './plain';
import { salesforce } from './salesforce';

export { numberList, plain };

/** The surest first. */
export const products: readonly Product[] = [plain, dynamics, hubspot, google, salesforce, outlook];
