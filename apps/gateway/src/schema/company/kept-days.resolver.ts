import { maxKeptDays } from '@patchbay/messaging';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { badUserInput } from '../../errors';
import { CompanySettings } from './company-settings';

const dayMs = 86_400_000;

@ObjectType({ description: 'How many texts would be emptied.' })
export class TextsToEmpty {
  @Field(() => Int, { description: 'Those that were found among the latest 100,000 texts of that age.' })
  count!: number;

  @Field(() => Boolean, { description: 'There are more texts of that age than were looked at.' })
  isAtLeast!: boolean;
}

@Resolver(() => CompanySettings)
export class KeptDaysResolver {
  @FieldResolver(() => Int, {
    description:
      'For how many days texts are kept if `textDays` is null: `TEXT_DAYS` of the configuration; 0 for ever.',
  })
  installedTextDays(@Ctx() { services }: GatewayContext): number {
    return services.installedDays.texts ?? 0;
  }

  @FieldResolver(() => Int, {
    description:
      'For how many days callbacks are kept if `receiptDays` is null: `RECEIPT_DAYS` of the configuration; 0 for ever.',
  })
  installedReceiptDays(@Ctx() { services }: GatewayContext): number {
    return services.installedDays.receipts ?? 0;
  }

  @FieldResolver(() => TextsToEmpty, {
    description: 'How many texts would be emptied if texts were kept for so many days. It changes nothing.',
  })
  async textsToEmpty(
    @Arg('days', () => Int, { description: `1 to ${maxKeptDays}; 0 for ever.` }) days: number,
    @Ctx() { services }: GatewayContext,
  ): Promise<TextsToEmpty> {
    if (days < 0 || days > maxKeptDays) throw badUserInput(`Invalid days: ${days}. Use 0 to ${maxKeptDays}.`);
    if (days === 0) return { count: 0, isAtLeast: false };
    return services.queries.retention.countTexts(new Date(services.now().getTime() - days * dayMs));
  }
}
