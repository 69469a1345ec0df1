/**
 * figures: how many texts, failures, opt-outs, new leads and answers there were, in the API.
 *
 * - Sales managers see figures of their own teams only, also of the time before they managed them. Sellers see none.
 * - A row says nothing about a customer or a text.
 */
export { Figures } from './figures';

import { FiguresFieldsResolver } from './figures-fields.resolver';
import { FiguresResolver } from './figures.resolver';

export const figuresResolvers = [FiguresFieldsResolver, FiguresResolver] as const;
