import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { accepted, request } from '../api';
import { notesKey, reload } from '../cache';
import { useMe } from '../directory';
import { graphql } from '../generated';
import { numberText } from '../language';
import { dayAndTimeOf } from '../ui/format';
import { LoadError } from '../ui/problem';

const NotesDocument = graphql(`
  query Notes($id: ID!) {
    conversation(id: $id) {
      id
      notes(last: 50) { edges { node { id body createdAt editedAt author { id name } } } }
    }
  }
`);
const AddNoteDocument = graphql(`
  mutation AddNote($id: ID!, $body: String!) {
    addNote(conversationId: $id, body: $body) { note { id } userErrors { code message } }
  }
`);
const DeleteNoteDocument = graphql(`
  mutation DeleteNote($id: ID!) {
    deleteNote(id: $id) { note { id } userErrors { code message } }
  }
`);

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
    readonly author: { readonly id: string; readonly name: string };
  };
}

function Note({ conversationId, note: { id, body, createdAt, author } }: NoteProps) {
  const { me } = useMe();
  const { mutate, isPending, error } = useChangeNotes(conversationId, async () =>
    accepted((await request(DeleteNoteDocument, { id })).deleteNote),
  );
  return (
    <li>
      <p dir="auto">{body}</p>
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
  const { mutate, isPending, error } = useChangeNotes(conversationId, async () => {
    accepted((await request(AddNoteDocument, { id: conversationId, body })).addNote);
    setBody('');
  });
  const add = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form onSubmit={add}>
      <input
        type="text"
        aria-label={t`New note`}
        placeholder={t`Write a note for colleagues`}
        maxLength={5_000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <button type="submit" className="button" disabled={isPending || body.trim() === ''}>
        {t`Add note`}
      </button>
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
