import { type Field, fields, keyOf, type Product } from '../product';

/** A file that was written for Patchbay: its columns have the names of our fields. Also any other file with `--map`. */
export const plain: Product = {
  name: 'a table of your own',
  recognizes: (keys) => keys.has('externalid'),
  typeOf: () => undefined,
  columnsOf: () => ({
    ...Object.fromEntries((Object.keys(fields) as Field[]).map((field) => [keyOf(field), field])),
    phone: 'other',
  }),
  zone: 'UTC',
};
