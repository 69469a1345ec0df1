import { t } from '@lingui/core/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { accepted, request } from '../api';
import { recordKey, reloadConversations } from '../cache';
import { graphql } from '../generated';
import { Problem } from '../ui/problem';

const RenameDocument = graphql(`
  mutation Rename($input: UpdateRecordInput!) {
    updateRecord(input: $input) { record { id name } userErrors { code message } }
  }
`);

interface RecordNameProps {
  readonly id: string;
  readonly name: string;
  /** Leads that a text made have no name but their number, until a person gives them one. */
  readonly canRename: boolean;
}

/** The name of a record; that of a lead can be changed in place. */
export function RecordName({ id, name, canRename }: RecordNameProps) {
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <NameForm id={id} name={name} onDone={() => setIsEditing(false)} />;
  return (
    <div className="record-title">
      <h2 dir="auto">{name}</h2>
      {canRename && (
        <button type="button" className="link" onClick={() => setIsEditing(true)}>
          {t`Rename`}
        </button>
      )}
    </div>
  );
}

type NameFormProps = Omit<RecordNameProps, 'canRename'> & { readonly onDone: () => void };

function NameForm({ id, name, onDone }: NameFormProps) {
  const client = useQueryClient();
  const [given, setGiven] = useState(name);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      accepted((await request(RenameDocument, { input: { id, name: given.trim() } })).updateRecord),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: recordKey(id) });
      void reloadConversations(client);
      onDone();
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <form className="form" onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <label>
        {t`Name`}
        <input
          autoFocus
          required
          maxLength={255}
          dir="auto"
          value={given}
          onChange={({ target }) => setGiven(target.value)}
          onFocus={({ target }) => target.select()}
        />
      </label>
      {error && <Problem>{error.message}</Problem>}
      <div className="buttons">
        <button type="submit" className="button button-primary" disabled={isPending || given.trim() === ''}>
          {t`Save`}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {t`Cancel`}
        </button>
      </div>
    </form>
  );
}
