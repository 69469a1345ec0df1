import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import type { RecordType, SendMessageInput } from '../generated/graphql';
import { fillTemplate, templateChoices } from '../templates';
import { findWords } from '../ui/find-words';
import { slashIn } from './gaps';

const maxShown = 6;

interface SlashInput {
  readonly recordType: RecordType;
  readonly target: SendMessageInput;
  readonly body: string;
  readonly cursor: number;
  /** The text in place of what was typed from `start` to the cursor. */
  readonly onInsert: (start: number, text: string) => void;
}

/** `/` in a text lists the templates with the letters that follow; Enter inserts one, filled in, with gaps for what it lacks. */
export function useTemplateSlash({ recordType, target, body, cursor, onInsert }: SlashInput) {
  const [chosen, setChosen] = useState(0);
  /** The slash that the user closed with Escape. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const slash = slashIn(body, cursor);
  const isAsked = slash !== null && slash.start !== closedAt;
  const { data = [] } = useQuery({ ...templateChoices(recordType), enabled: isAsked });
  const found = isAsked
    ? data
        .map(({ node }) => node)
        .filter(({ name }) => slash.words === '' || findWords(name, slash.words).length > 0)
        .slice(0, maxShown)
    : [];
  const at = Math.min(chosen, found.length - 1);
  const insert = (id: string) => {
    if (slash === null) return;
    const { start } = slash;
    void fillTemplate(id, target).then(({ text }) => onInsert(start, text));
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (found.length === 0 || slash === null) return false;
    const template = found[at];
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if (event.key === 'Escape') setClosedAt(slash.start);
    else if ((event.key === 'Enter' || event.key === 'Tab') && template !== undefined) insert(template.id);
    else return false;
    event.preventDefault();
    return true;
  };
  return { found, at, insert, onKey };
}

type TemplateSlashProps = Pick<ReturnType<typeof useTemplateSlash>, 'found' | 'at' | 'insert'>;

export function TemplateSlash({ found, at, insert }: TemplateSlashProps) {
  if (found.length === 0) return null;
  return (
    <ul className="slash" role="listbox" aria-label={t`Templates`}>
      {found.map(({ id, name, body }, index) => (
        <li
          key={id}
          role="option"
          aria-selected={index === at}
          // The text keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => insert(id)}
        >
          <strong dir="auto">{name}</strong>{' '}
          <span className="quiet" dir="auto">
            {body}
          </span>
        </li>
      ))}
    </ul>
  );
}
