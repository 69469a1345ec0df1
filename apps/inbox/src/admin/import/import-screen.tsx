import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isolated } from '../../language';
import { Problem } from '../../ui/problem';
import { adminKey, Screen } from '../parts';
import { ChooseFile } from './choose-file';
import type { Choices } from './choices';
import { forgetImport, type KeptImport, readKeptImport } from './kept-import';
import { openFile, type OpenedFile } from './open-file';
import { Prepare } from './prepare';

/** What is shown: a file with its choices, and whether its import goes on from before. */
interface Shown {
  readonly opened: OpenedFile;
  readonly choices: Choices;
  readonly isContinued: boolean;
}

export function ImportScreen() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const open = async (file: File, kept?: Choices) => {
    setProblem(null);
    try {
      const opened = await openFile(file);
      setShown({ opened, choices: kept ?? opened.guess, isContinued: kept !== undefined });
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <Screen isTop title={t`Import`} back="/admin">
      {problem !== null && <Problem>{problem}</Problem>}
      {shown === null ? (
        <>
          <Kept onContinue={({ file, choices }) => void open(file, choices)} />
          <ChooseFile onChoose={(file) => void open(file)} />
        </>
      ) : (
        <Prepare
          key={shown.opened.file.name}
          opened={shown.opened}
          first={shown.choices}
          isContinued={shown.isContinued}
          onLeave={() => setShown(null)}
        />
      )}
    </Screen>
  );
}

/** An import that was interrupted. */
function Kept({ onContinue }: { readonly onContinue: (kept: KeptImport) => void }) {
  const { data, refetch } = useQuery({ queryKey: [adminKey, 'kept-import'], queryFn: readKeptImport, staleTime: 0 });
  if (data == null) return null;
  return (
    <section className="hand-over">
      <h3>{interruptedText(data.file.name)}</h3>
      <p className="quiet">{t`It begins again. Rows that are stored already stay as they are.`}</p>
      <div className="buttons">
        <button type="button" className="button button-primary" onClick={() => onContinue(data)}>
          {t`Continue`}
        </button>
        <button type="button" className="button" onClick={() => void forgetImport().then(() => refetch())}>
          {t`Discard`}
        </button>
      </div>
    </section>
  );
}

function interruptedText(file: string): string {
  const name = isolated(file);
  return t`The import of ${name} was interrupted.`;
}
