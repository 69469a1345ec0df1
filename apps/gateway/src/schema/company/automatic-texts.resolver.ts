import type { AutomationKind as KindName } from '@patchbay/messaging';
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { AutomationKind } from '../conversations';
import { AutomaticText, TextMeasure, toAutomaticTexts, toMeasure } from './automatic-text';
import { CompanySettings } from './company-settings';

@Resolver(() => CompanySettings)
export class AutomaticTextsResolver {
  @FieldResolver(() => [AutomaticText], {
    description:
      'The answers to keywords, in all languages: those in the words of the company, and those that are built in. `HELP_TEXT` of the configuration is the built-in answer to HELP in `defaultLanguage`.',
  })
  automaticTexts(@Root() { model }: CompanySettings, @Ctx() { services }: GatewayContext): AutomaticText[] {
    return toAutomaticTexts(model, services.helpText);
  }

  @Authorized('ADMIN')
  @Query(() => TextMeasure, {
    nullable: true,
    description:
      'How an automatic text would be sent, before it is saved. For administrators; null with the error FORBIDDEN for others.',
  })
  measureAutomaticText(
    @Arg('kind', () => AutomationKind, { description: 'What it is for.' }) kind: KindName,
    @Arg('text', () => String, { description: 'The text.' }) text: string,
  ): TextMeasure {
    return toMeasure(kind, text);
  }
}
