import { Problem } from '../../ui/problem';
import { useChange } from '../parts';

interface ChangeButtonProps {
  readonly change: () => Promise<unknown>;
  readonly onDone: () => void;
  /** For screen readers, where several have the same text. */
  readonly name?: string;
  readonly className: string;
  readonly children: string;
}

/** Changes one callback, and says what went wrong. */
export function ChangeButton({ change, onDone, name, className, children }: ChangeButtonProps) {
  const { mutate, error, isPending } = useChange(change, onDone);
  return (
    <>
      {error && <Problem>{error.message}</Problem>}
      <button type="button" className={className} aria-label={name} disabled={isPending} onClick={() => mutate()}>
        {children}
      </button>
    </>
  );
}
