import {
  type ConsentScope as ScopeName,
  maxConfirmWordLength,
  maxConfirmWords,
  maxHolidays,
  maxKeptDays,
  type TextLanguage as LanguageName,
  updateCompanySettings,
} from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { ConsentScope } from '../consent';
import { QuietHours, toQuietHours } from '../directory';
import { createPayload } from '../payload';
import { AutomaticTextInput, TextLanguage } from './automatic-text';
import { CompanySettings, Holiday, toCompanySettings } from './company-settings';

@InputType({ description: 'What to change of the settings. What is left out stays as it is.' })
class CompanySettingsInput {
  @Field(() => ConsentScope, { nullable: true, description: 'How far keywords count. Earlier ones stay as they are.' })
  keywordScope?: ScopeName | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a first text needs an opt-in.' })
  firstTextNeedsOptIn?: boolean | null;

  @Field(() => QuietHours, { nullable: true, description: 'When no number sends. Null: each number decides.' })
  quietHours?: QuietHours | null;

  @Field(() => [Holiday], { nullable: true, description: `All holidays, at most ${maxHolidays}.` })
  holidays?: Holiday[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `All words and phrases that hold a text until its sender confirms it, at most ${maxConfirmWords} of 1 to ${maxConfirmWordLength} characters.`,
  })
  confirmWords?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The country (ISO 3166-1, like US) of numbers typed without one. Null: that of their own number.',
  })
  defaultCountry?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: `For how many days texts and their files are kept, 1 to ${maxKeptDays}; 0 for ever. Null: as installed. Older texts are emptied within about an hour, which nobody can undo: ask \`textsToEmpty\` first.`,
  })
  textDays?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `For how many days callbacks of carriers are kept, 1 to ${maxKeptDays}; 0 for ever. Null: as installed. Older ones are deleted within about an hour.`,
  })
  receiptDays?: number | null;

  @Field(() => TextLanguage, { nullable: true, description: 'The language of answers to STOP, START and HELP.' })
  defaultLanguage?: LanguageName | null;

  @Field(() => [AutomaticTextInput], {
    nullable: true,
    description: 'Answers to keywords to change. The others stay as they are.',
  })
  automaticTexts?: AutomaticTextInput[] | null;
}

const payload = createPayload('CompanySettingsPayload', 'Result of `updateCompanySettings`.', {
  settings: {
    type: () => CompanySettings,
    map: toCompanySettings,
    description: 'The settings now; null if it was refused.',
  },
});

@Resolver()
export class CompanySettingsResolver {
  @Authorized('ADMIN')
  @Query(() => CompanySettings, {
    nullable: true,
    description:
      'What the company decides for all its numbers. For administrators; null with the error FORBIDDEN for others.',
  })
  async companySettings(@Ctx() { services }: GatewayContext): Promise<CompanySettings> {
    return toCompanySettings(await services.queries.company.settings());
  }

  @Authorized('ADMIN')
  @Mutation(() => payload.Type, {
    description:
      'Change what the company decides for all its numbers. It holds for every text from then on, also for scheduled ones. For administrators.',
  })
  async updateCompanySettings(
    @Arg('input', () => CompanySettingsInput, { description: 'What changes.' })
    input: CompanySettingsInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const { keywordScope, firstTextNeedsOptIn, quietHours, holidays, defaultLanguage, automaticTexts, ...rest } = input;
    const result = await updateCompanySettings(services, viewer, {
      keywordScope: keywordScope ?? undefined,
      firstTextNeedsOptIn: firstTextNeedsOptIn ?? undefined,
      quietHours: toQuietHours(quietHours),
      holidays: holidays?.map(({ date, name, country = null }) => ({ date, name, country })),
      confirmWords: rest.confirmWords ?? undefined,
      defaultCountry: rest.defaultCountry,
      textDays: rest.textDays,
      receiptDays: rest.receiptDays,
      defaultLanguage: defaultLanguage ?? undefined,
      automaticTexts: automaticTexts?.map(({ kind, language, text = null }) => ({ kind, language, text })),
    });
    return payload.of(result);
  }
}
