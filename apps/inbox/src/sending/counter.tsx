import { plural, t } from '@lingui/core/macro';
import { numberText } from '../language';
import { costlyCharacters } from './costly-characters';
import type { Preview } from './use-preview';

const maxNamed = 8;

type CounterProps = { readonly id: string; readonly body: string; readonly preview: Preview | undefined };

const replacedText = (count: number) =>
  plural(count, { one: '# invisible character replaced', other: '# invisible characters replaced' });

/** How many texts it takes, and which characters make it more. */
export function Counter({ id, body, preview }: CounterProps) {
  if (preview === undefined) return <output id={id} className="counter" />;
  const { segments } = preview;
  const costly = costlyCharacters(body, preview);
  const more = costly.length - maxNamed;
  const replaced = preview.replacedCharacters.reduce((sum, { count }) => sum + count, 0);
  return (
    <output id={id} className="counter" data-costly={costly.length > 0 || undefined}>
      {numberText(body.length)} · {plural(segments, { one: '# text', other: '# texts' })}
      {replaced > 0 && ` · ${replacedText(replaced)}`}
      {costly.length > 0 && (
        <span>
          {' '}
          · {t`longer because of`}{' '}
          {costly.slice(0, maxNamed).map((character) => (
            <mark key={character}>{character}</mark>
          ))}
          {more > 0 && ` ${plural(more, { one: 'and # more', other: 'and # more' })}`}
        </span>
      )}
    </output>
  );
}
