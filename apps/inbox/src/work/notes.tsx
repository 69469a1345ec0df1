import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { accepted, request } from '../api';
import { notesKey, reload } from '../cache';
import { useMe } from '../directory';
import { graphql } from '../generated';
import { numberText } from '../language';
import { dayAndTimeOf } from '../ui/format';
import { LoadError } from '../ui/problem';
import { type Colleague, colleaguesLike, mentionBegun, mentionsIn, partsOf, withMention } from './mentions';
import { useColleagues } from './use-colleagues';

const NotesDocument = graphql(`
  query Notes($id: ID!) {
    conversation(id: $id) {
      id
      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } mentions { id name } } } }
    }
  }
`);
const AddNoteDocument = graphql(`
  mutation AddNote($id: ID!, $body: String!, $mentionIds: [ID!]) {
    addNote(conversationId: $id, body: $body, mentionIds: $mentionIds) { note { id } userErrors { code message } }
  }
`);
const DeleteNoteDocument = graphql(`
  mutation DeleteNote($id: ID!) {
    deleteNote(id: $id) { note { id } userErrors { code message } }
  }
`);

/** More would be a list to read. */
const maxSuggested = 5;

/** What colleagues wrote about a conversation, newest last. The customer never gets it. */
export function Notes({ conversationId }: { readonly conversationId: string }) {
  const { data, isError, error, refetch } = useQuery({
    queryKey: notesKey(conversationId),
    queryFn: async () => (await request(NotesDocument, { id: conversationId })).conversation,
  });
  const notes = data?.notes.edges.map(({ node }) => node) ?? [];
  return (
    <details className="notes">
      <summary>
        {t`Notes`}
        {notes.length > 0 && ` (${numberText(notes.length)})`}
        <span className="quiet"> · {t`only colleagues see them`}</span>
      </summary>
      {isError && <LoadError error={error} onRetry={() => void refetch()} />}
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} conversationId={conversationId} />
        ))}
      </ul>
      <NewNote conversationId={conversationId} />
    </details>
  );
}

interface NoteProps {
  readonly conversationId: string;
  readonly note: {
    readonly id: string;
    readonly body: string;
    readonly createdAt: string;
    readonly author: Colleague;
    readonly mentions: readonly Colleague[];
  };
}

function Note({ conversationId, note: { id, body, createdAt, author, mentions } }: NoteProps) {
  const { me } = useMe();
  const { mutate, isPending, error } = useChangeNotes(conversationId, async () =>
    accepted((await request(DeleteNoteDocument, { id })).deleteNote),
  );
  return (
    <li>
      <p dir="auto">
        {partsOf(body, mentions).map(({ text, mentioned }, index) =>
          mentioned === undefined ? text : <strong key={index}>{text}</strong>,
        )}
      </p>
      <p className="quiet">
        <bdi>{author.name}</bdi>, {dayAndTimeOf(createdAt)}{' '}
        {author.id === me?.id && (
          <button type="button" className="link" disabled={isPending} onClick={() => mutate()}>
            {t`Delete`}
          </button>
        )}
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
    </li>
  );
}

function NewNote({ conversationId }: { readonly conversationId: string }) {
  const [body, setBody] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const begun = mentionBegun(body);
  const colleagues = useColleagues({ isWanted: body.includes('@') }) ?? [];
  const suggested = begun === null ? [] : colleaguesLike(colleagues, begun).slice(0, maxSuggested);
  const { mutate, isPending, error } = useChangeNotes(conversationId, async () => {
    const mentionIds = mentionsIn(body, colleagues);
    accepted((await request(AddNoteDocument, { id: conversationId, body, mentionIds })).addNote);
    setBody('');
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  const mention = (colleague: Colleague) => {
    setBody(withMention(body, begun ?? '', colleague));
    input.current?.focus();
  };
  return (
    <form onSubmit={add}>
      <input
        ref={input}
        type="text"
        aria-label={t`New note`}
        placeholder={t`Write a note for colleagues, @ mentions one`}
        maxLength={5_000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <button type="submit" className="button" disabled={isPending || body.trim() === ''}>
        {t`Add note`}
      </button>
      {suggested.length > 0 && (
        <div className="chips" role="group" aria-label={t`Mention`}>
          {suggested.map((colleague) => (
            <button key={colleague.id} type="button" className="chip" onClick={() => mention(colleague)}>
              <bdi>{colleague.name}</bdi>
            </button>
          ))}
        </div>
      )}
      {error !== null && <p role="alert">{error.message}</p>}
    </form>
  );
}

function useChangeNotes(conversationId: string, change: () => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => void reload(client, { queryKey: notesKey(conversationId) }),
  });
}
