/** The fields of a form, with the last value of each. */
export type FormFields = Readonly<Record<string, string | undefined>>;

export const formType = 'application/x-www-form-urlencoded';

/** The fields in their order, with repeated ones. */
export function readForm(rawBody: Buffer): [string, string][] {
  return [...new URLSearchParams(rawBody.toString('utf8'))];
}

export function fieldsOf(pairs: Iterable<readonly [string, string]>): FormFields {
  return Object.assign(Object.create(null) as object, Object.fromEntries(pairs)) as FormFields;
}

/** The media type without its parameters. */
export function mediaTypeOf(contentType: string | undefined): string {
  return contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
}
