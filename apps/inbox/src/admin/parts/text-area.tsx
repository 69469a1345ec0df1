import { i18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { request } from '../../api';
import { graphql } from '../../generated';
import type { AutomationKind, AutomaticTextWarning } from '../../generated/graphql';
import { numberText } from '../../language';
import { useDebounced } from '../../ui/use-debounced';

const MeasureDocument = graphql(`
  query Measure($kind: AutomationKind!, $text: String!) {
    measureAutomaticText(kind: $kind, text: $text) { segments nonGsmCharacters warnings }
  }
`);

const warnings = {
  NO_CONTACT: msg`It names no phone number, e-mail address or site to ask at. Carriers expect one.`,
  NO_WAY_TO_OPT_OUT: msg`It does not say how to opt out: STOP. Carriers expect it.`,
  SEVERAL_SEGMENTS: msg`Carriers bill several texts for it.`,
} satisfies Record<AutomaticTextWarning, unknown>;

interface TextAreaProps {
  readonly kind: AutomationKind;
  readonly label: string;
  readonly language?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const maxLength = 640;

/** A text that is sent automatically, with what it takes and what to think about. */
export function AutomaticTextArea({ kind, label, language, value, onChange }: TextAreaProps) {
  const id = useId();
  const text = useDebounced(value.trim(), 200);
  const { data } = useQuery({
    queryKey: ['measure', kind, text],
    queryFn: async () => (await request(MeasureDocument, { kind, text })).measureAutomaticText,
    placeholderData: keepPreviousData,
    enabled: text !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="field">
      <label>
        {label}
        <textarea
          rows={3}
          dir="auto"
          lang={language}
          required
          maxLength={maxLength}
          aria-describedby={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </label>
      <div id={id} className="quiet">
        {data && text !== '' && (
          <>
            <output>
              {numberText(text.length)} · {plural(data.segments, { one: '# text', other: '# texts' })}
              {data.segments > 1 && data.nonGsmCharacters.length > 0 && (
                <>
                  {' · '}
                  {t`longer because of`} <bdi>{data.nonGsmCharacters.slice(0, 8).join(' ')}</bdi>
                </>
              )}
            </output>
            {data.warnings.map((warning) => (
              <p key={warning} className="warning">
                {i18n._(warnings[warning])}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  );
}
