import { costlyCharacters } from './costly-characters';
import type { Preview } from './use-preview';

const maxNamed = 8;

type CounterProps = { readonly id: string; readonly body: string; readonly preview: Preview | undefined };

/** How many texts it takes, and which characters make it more. */
export function Counter({ id, body, preview }: CounterProps) {
  if (preview === undefined) return <output id={id} className="counter" />;
  const costly = costlyCharacters(body, preview);
  const more = costly.length - maxNamed;
  return (
    <output id={id} className="counter" data-costly={costly.length > 0 || undefined}>
      {body.length} · {preview.segments === 1 ? '1 text' : `${preview.segments} texts`}
      {costly.length > 0 && (
        <span>
          {' '}
          · longer because of{' '}
          {costly.slice(0, maxNamed).map((character) => (
            <mark key={character}>{character}</mark>
          ))}
          {more > 0 && ` and ${more} more`}
        </span>
      )}
    </output>
  );
}
