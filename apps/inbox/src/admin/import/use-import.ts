import { useEffect, useRef, useState } from 'react';
import type { Choices } from './choices';
import { Canceled, createGate, type Gate } from './gate';
import { forgetImport, keepImport } from './kept-import';
import type { OpenedFile } from './open-file';
import { type ImportResult, type Progress, runImport } from './run-import';

/** A check or an import, as it goes on. */
export type Run =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running';
      readonly dryRun: boolean;
      readonly progress: Progress | null;
      readonly isPaused: boolean;
      readonly isWaiting: boolean;
    }
  | { readonly state: 'done'; readonly dryRun: boolean; readonly result: ImportResult }
  | { readonly state: 'failed'; readonly message: string };

const idle: Run = { state: 'idle' };

export function useImport() {
  const [run, setRun] = useState<Run>(idle);
  const gate = useRef<Gate | null>(null);
  // Another page goes on without it: coming back offers to continue.
  useEffect(() => () => gate.current?.cancel(), []);
  const change = (next: Partial<Extract<Run, { state: 'running' }>>) =>
    setRun((now) => (now.state === 'running' ? { ...now, ...next } : now));

  async function start(opened: OpenedFile, choices: Choices, dryRun: boolean): Promise<void> {
    const own = createGate((isWaiting) => change({ isWaiting }));
    gate.current = own;
    setRun({ state: 'running', dryRun, progress: null, isPaused: false, isWaiting: false });
    try {
      if (!dryRun) await keepImport(opened.file, choices);
      const onProgress = (progress: Progress) => change({ progress });
      const result = await runImport({ opened, choices, dryRun, gate: own, onProgress });
      if (gate.current !== own) return;
      if (!dryRun) await forgetImport();
      setRun({ state: 'done', dryRun, result });
    } catch (error) {
      if (gate.current !== own) return;
      setRun(error instanceof Canceled ? idle : { state: 'failed', message: (error as Error).message });
    }
  }

  return {
    run,
    start: (opened: OpenedFile, choices: Choices, dryRun: boolean) => void start(opened, choices, dryRun),
    reset: () => setRun(idle),
    pause: () => {
      gate.current?.pause();
      change({ isPaused: true });
    },
    resume: () => {
      gate.current?.resume();
      change({ isPaused: false });
    },
    /** What is on its way to the gateway still arrives. */
    cancel: () => {
      gate.current?.cancel();
      gate.current = null;
      void forgetImport();
      setRun(idle);
    },
  };
}
