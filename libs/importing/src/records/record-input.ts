import type { RecordType } from '../columns';

export type OwnerInput = { readonly userExternalId: string } | { readonly teamExternalId: string };

export type FieldValueInput =
  | { readonly text: { readonly key: string; readonly text: string | null } }
  | { readonly number: { readonly key: string; readonly number: number | null } }
  | { readonly date: { readonly key: string; readonly date: string | null } }
  | { readonly boolean: { readonly key: string; readonly boolean: boolean | null } };

/** A record as the API takes it: what is left out stays as it is, null clears it. */
export interface RecordInput {
  readonly type: RecordType;
  readonly externalId: string;
  readonly name?: string;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly owner?: OwnerInput;
  readonly isActive?: boolean | null;
  readonly phones?: readonly { readonly kind: string; readonly number: string }[];
  readonly phoneKinds?: readonly string[];
  readonly accountExternalId?: string | null;
  readonly contactExternalId?: string | null;
  readonly fields?: readonly FieldValueInput[];
  readonly timeZone?: string | null;
  readonly sourceUpdatedAt?: string;
  readonly updatedAt?: string;
}
