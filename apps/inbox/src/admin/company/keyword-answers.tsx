import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AutomaticTextInput, AutomaticTextKind, TextLanguage } from '../../generated/graphql';
import { i18n } from '@lingui/core';
import { AutomaticTextArea, SelectField } from '../parts';
import type { Settings } from './operations';

type Stored = Settings['automaticTexts'][number];

interface KeywordAnswersProps {
  readonly stored: readonly Stored[];
  readonly changed: readonly AutomaticTextInput[];
  readonly defaultLanguage: TextLanguage;
  readonly onDefaultLanguage: (language: TextLanguage) => void;
  readonly onChange: (changed: AutomaticTextInput[]) => void;
}

const codeOf = (language: TextLanguage) => language.toLowerCase();

/** The answers to HELP, STOP and START, one language at a time. */
export function KeywordAnswers({ stored, changed, defaultLanguage, onDefaultLanguage, onChange }: KeywordAnswersProps) {
  const [language, setLanguage] = useState(defaultLanguage);
  const languages = [...new Set(stored.map((each) => each.language))];
  const nameOf = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  const options = languages.map((value) => ({ value, label: nameOf.of(codeOf(value)) ?? value }));
  const labels = {
    HELP: t`Answer to HELP`,
    OPT_OUT: t`Confirmation of STOP`,
    OPT_IN: t`Confirmation of START`,
  } satisfies Record<AutomaticTextKind, string>;
  const change = (kind: AutomaticTextKind, text: string | null) =>
    onChange([...changed.filter((each) => each.kind !== kind || each.language !== language), { kind, language, text }]);
  return (
    <>
      <p className="quiet">
        {t`They are in the language of what the customer wrote. STOP, START and HELP are the same in all languages.`}
      </p>
      <SelectField
        label={t`Language of answers to STOP, START and HELP`}
        value={defaultLanguage}
        onChange={onDefaultLanguage}
        options={options}
      />
      <SelectField label={t`Texts in`} value={language} onChange={setLanguage} options={options} />
      {stored
        .filter((each) => each.language === language)
        .map(({ kind, text, builtInText, isOwn }) => {
          const input = changed.find((each) => each.kind === kind && each.language === language);
          const isChanged = input === undefined ? isOwn : input.text !== null;
          return (
            <div className="field" key={`${language}-${kind}`}>
              <AutomaticTextArea
                kind={kind}
                label={labels[kind]}
                language={codeOf(language)}
                value={input === undefined ? text : (input.text ?? builtInText)}
                onChange={(value) => change(kind, value)}
              />
              {isChanged && (
                <button type="button" className="link" onClick={() => change(kind, null)}>
                  {t`Use the text that is built in`}
                </button>
              )}
            </div>
          );
        })}
    </>
  );
}
