import {
  type AutomaticTextKind as KindName,
  type AutomaticTextWarning as WarningName,
  automaticText,
  automaticTextKinds,
  builtInText,
  type CompanySettings as SettingsModel,
  maxAutomaticTextLength,
  maxNonGsmCharacters,
  measureText,
  type MessageEncoding as EncodingName,
  type TextLanguage as LanguageName,
  textLanguages,
  warningsAbout,
} from '@patchbay/messaging';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MessageEncoding } from '../conversations';
import { createEnum } from '../enum';

const AutomaticTextKind = createEnum<KindName>('AutomaticTextKind', 'An answer to a keyword.', {
  HELP: 'The answer to HELP and INFO.',
  OPT_OUT: 'The confirmation of STOP. Carriers require it, and it must not advertise.',
  OPT_IN: 'The confirmation of START, after an opt-out.',
});

export const TextLanguage = createEnum<Uppercase<LanguageName>, LanguageName>(
  'TextLanguage',
  'A language in which Patchbay understands wishes for no more texts.',
  {
    EN: 'English.',
    DE: 'German.',
    ES: 'Spanish.',
    FR: 'French.',
    PT: 'Portuguese.',
    IT: 'Italian.',
    NL: 'Dutch.',
    AR: 'Arabic.',
    HE: 'Hebrew.',
  },
  (name) => name.toLowerCase() as LanguageName,
);

const AutomaticTextWarning = createEnum<WarningName>(
  'AutomaticTextWarning',
  'What an administrator should think about. It refuses nothing.',
  {
    NO_CONTACT: 'The answer to HELP names no phone number, e-mail address or site to ask at.',
    NO_WAY_TO_OPT_OUT: 'The answer to HELP does not say how to opt out: STOP.',
    SEVERAL_SEGMENTS: 'It is longer than a single segment, so carriers bill several.',
  },
);

@ObjectType({ description: 'How a text is sent.' })
export class TextMeasure {
  @Field(() => MessageEncoding, { description: 'The encoding that it is sent in.' })
  encoding!: EncodingName;

  @Field(() => Int, { description: 'Number of segments that carriers bill.' })
  segments!: number;

  @Field(() => [String], { description: 'The characters that force UCS-2, each once.' })
  nonGsmCharacters!: readonly string[];

  @Field(() => [AutomaticTextWarning], { description: 'What to think about.' })
  warnings!: readonly WarningName[];
}

@ObjectType({ description: 'An answer to a keyword in one language.' })
export class AutomaticText {
  @Field(() => AutomaticTextKind, { description: 'What it answers.' })
  kind!: KindName;

  @Field(() => TextLanguage, {
    description: 'It is sent if the keyword, or the wish, is in this language. STOP, START and HELP have none.',
  })
  language!: LanguageName;

  @Field(() => String, { description: 'The text as it is sent.' })
  text!: string;

  @Field(() => String, { description: 'The text that is sent if the company has no own one.' })
  builtInText!: string;

  @Field(() => Boolean, { description: 'It is in the words of the company.' })
  isOwn!: boolean;

  @Field(() => TextMeasure, { description: 'How it is sent.' })
  measure!: TextMeasure;
}

@InputType({ description: 'An answer to a keyword to change.' })
export class AutomaticTextInput {
  @Field(() => AutomaticTextKind, { description: 'What it answers.' })
  kind!: KindName;

  @Field(() => TextLanguage, { description: 'In which language.' })
  language!: LanguageName;

  @Field(() => String, {
    nullable: true,
    description: `The text, 1 to ${maxAutomaticTextLength} characters. Null: the one that is built in.`,
  })
  text?: string | null;
}

export function toMeasure(kind: Parameters<typeof warningsAbout>[0], text: string): TextMeasure {
  const { encoding, segments, nonGsmCharacters } = measureText(text);
  return Object.assign(new TextMeasure(), {
    ...{ encoding, segments, nonGsmCharacters: nonGsmCharacters.slice(0, maxNonGsmCharacters) },
    warnings: warningsAbout(kind, text, segments),
  });
}

export const toAutomaticTexts = (
  { keywordScope: scope, defaultLanguage, automaticTexts }: SettingsModel,
  helpText: string | undefined,
): AutomaticText[] =>
  textLanguages.flatMap((language) =>
    automaticTextKinds.map((kind) => {
      const texts = { scope, defaultLanguage, automaticTexts, helpText };
      const text = automaticText(texts, kind, language);
      return Object.assign(new AutomaticText(), {
        ...{ kind, language, text, builtInText: builtInText(texts, kind, language) },
        isOwn: automaticTexts.some((own) => own.kind === kind && own.language === language),
        measure: toMeasure(kind, text),
      });
    }),
  );
