import { t } from '@lingui/core/macro';
import { type DragEvent, useState } from 'react';

/** Takes a file, from a dialog or dropped. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) onChoose(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className="drop-file"
      data-is-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <label className="button button-primary">
        {t`Choose a CSV file`}
        <input
          type="file"
          className="sr-only"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={({ target }) => take(target.files)}
        />
      </label>
      <p className="quiet">
        {t`Or drop it here: an export of HubSpot, Salesforce, Dynamics, Google Contacts or Outlook as it is, or a table of your own. Up to 10 MB. Nothing is imported before you have seen what each column is.`}
      </p>
    </div>
  );
}
