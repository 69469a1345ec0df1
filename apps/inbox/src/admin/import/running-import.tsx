import { t } from '@lingui/core/macro';
import { isolated, numberText } from '../../language';
import type { Run } from './use-import';

interface RunningImportProps {
  readonly run: Extract<Run, { state: 'running' }>;
  readonly file: string;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
}

export function RunningImport({ run, file, pause, resume, cancel }: RunningImportProps) {
  const { dryRun, progress, isPaused, isWaiting } = run;
  return (
    <section className="hand-over" aria-busy={!isPaused}>
      <h3>{dryRun ? checkingText(file) : importingText(file)}</h3>
      <progress aria-label={t`Progress`} value={progress?.done} max={progress?.total} />
      <p role="status" className="quiet">
        {isWaiting
          ? t`Can’t reach Patchbay. It goes on by itself.`
          : progress === null
            ? t`Reading the file…`
            : rowsText(numberText(progress.done), numberText(progress.total))}
      </p>
      {!dryRun && <p className="quiet">{t`Stay on this page. If it is closed, you can continue here later.`}</p>}
      <div className="buttons">
        {isPaused ? (
          <button type="button" className="button button-primary" onClick={resume}>
            {t`Continue`}
          </button>
        ) : (
          <button type="button" className="button" onClick={pause}>
            {t`Pause`}
          </button>
        )}
        <button type="button" className="button" onClick={cancel}>
          {t`Cancel`}
        </button>
      </div>
    </section>
  );
}

const rowsText = (done: string, total: string): string => t`${done} of ${total} rows`;

function checkingText(file: string): string {
  const name = isolated(file);
  return t`Checking ${name}`;
}

function importingText(file: string): string {
  const name = isolated(file);
  return t`Importing ${name}`;
}
