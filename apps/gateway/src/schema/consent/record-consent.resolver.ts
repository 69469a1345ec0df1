import {
  type ConsentEntry as EntryModel,
  type ConsentScope as ScopeName,
  type ConsentSource as SourceName,
  type ConsentState as StateName,
  maxConsentRows,
  maxEvidenceLength,
  recordConsent,
} from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { keyOf } from '../global-id';
import { createPayload } from '../payload';
import { DateTimeScalar } from '../scalars';
import { ConsentEntry, ConsentScope, ConsentSource, ConsentState, toConsentEntry } from './consent-entry';

@InputType({ description: 'What a customer allows.' })
class ConsentInput {
  @Field(() => String, {
    description: "The customer's number, in any spelling that routing treats as equal; it need not be known.",
  })
  customerNumber!: string;

  @Field(() => ConsentScope, { defaultValue: 'COMPANY', description: 'What it is about.' })
  scope!: ScopeName;

  @Field(() => ID, { nullable: true, description: 'The number or the team, for scopes other than COMPANY.' })
  subjectId?: string | null;

  @Field(() => ConsentState, { description: 'OPTED_IN or OPTED_OUT.' })
  state!: StateName;

  @Field(() => ConsentSource, {
    defaultValue: 'API',
    description: 'Where it comes from. Sellers: USER, NATURAL_LANGUAGE or API.',
  })
  source!: SourceName;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was given; now if it is left out. Not in the future. One that is older than the entry that decides is stored and changes nothing.',
  })
  at?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: `Where and how it was given, such as a form's URL, up to ${maxEvidenceLength.toLocaleString('en')} characters. Required for OPTED_IN.`,
  })
  evidence?: string | null;
}

const payload = createPayload(
  'ConsentPayload',
  'Result of `recordConsent`. Valid rows are recorded even if others are refused.',
  {
    entries: {
      type: () => [ConsentEntry],
      map: (entries: readonly EntryModel[]) => entries.map(toConsentEntry),
      ifRefused: [],
      description:
        'The entries of the accepted rows, in the order of the input. A repeated row has the entry of the first time.',
    },
    canceledMessageCount: {
      type: () => Int,
      map: (count: number) => count,
      ifRefused: 0,
      description:
        'Number of scheduled texts that were canceled because their customers opted out: up to 1,000. Others are canceled when they are due.',
    },
  },
);

@Resolver()
export class RecordConsentResolver {
  @Mutation(() => payload.Type, {
    description: `Record what customers allow, up to ${maxConsentRows.toLocaleString('en')} rows per call. A repeated call records nothing twice. Sellers may opt out customers whom they may see; opting in takes an administrator or a service account, and evidence. An opt-out cancels scheduled texts and notifies those who text the customer. In \`userErrors\`, \`path\` starts with the index of the row.`,
  })
  async recordConsent(
    @Arg('input', () => [ConsentInput], { description: 'The rows.' }) input: ConsentInput[],
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const rows = input.map(({ subjectId, at = null, evidence = null, ...row }) => ({
      ...{ ...row, at, evidence },
      subjectId: subjectId == null ? undefined : keyOf(subjectId, row.scope === 'TEAM' ? 'Team' : 'PhoneNumber'),
    }));
    return payload.of(await recordConsent(services, viewer, rows));
  }
}
