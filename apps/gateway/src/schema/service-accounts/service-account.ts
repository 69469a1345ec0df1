import type { AccountScope } from '@patchbay/access';
import type { ServiceAccount as ServiceAccountModel } from '@patchbay/messaging';
import { Field, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { Node } from '../node';
import { createPayload } from '../payload';
import { DateTimeScalar } from '../scalars';

export const Scope = createEnum<AccountScope>('Scope', 'What a service account may do.', {
  DIRECTORY_READ: 'Reads records, users, teams, phone numbers and templates.',
  DIRECTORY_WRITE: "Writes users, teams, phone numbers and records, users' roles included.",
  MESSAGES_READ: 'Reads conversations and messages, and receives them live.',
  MESSAGES_SEND: 'Sends, schedules and cancels texts, from any phone number of the company.',
  EVENTS_READ: 'Reads positions in the event stream.',
  CONSENT_WRITE: 'Reads the consent ledger, and opts customers out and in.',
});

@ObjectType('ServiceAccount', {
  implements: Node,
  description: 'A program that uses the API. Its token is shown once and stored as a hash.',
})
export class ServiceAccount extends Node {
  readonly nodeType = 'ServiceAccount';
  readonly key!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => [Scope], { description: 'What it may do.' })
  scopes!: AccountScope[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its tokens end; null if it does not expire.' })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last used the API, to the minute; null before the first time.',
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null if it was not.' })
  revokedAt!: Date | null;
}

export const toServiceAccount = ({ id, ...account }: ServiceAccountModel): ServiceAccount =>
  Object.assign(new ServiceAccount(), { ...account, scopes: [...account.scopes], key: id });

export const serviceAccountPayload = createPayload(
  'ServiceAccountPayload',
  'Result of `createServiceAccount`, `rotateServiceAccountToken` or `revokeServiceAccount`.',
  {
    serviceAccount: {
      type: () => ServiceAccount,
      map: toServiceAccount,
      description: 'The service account; null if it was refused.',
    },
    token: {
      type: () => String,
      map: (token: string) => token,
      description: 'Only returned here: keep it as a secret. Null if it was refused, and for `revokeServiceAccount`.',
    },
  },
);
