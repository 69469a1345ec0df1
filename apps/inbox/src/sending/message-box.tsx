import { type KeyboardEvent, type RefObject, useEffect } from 'react';

interface MessageBoxProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly isBlocked: boolean;
  readonly autoFocus: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onEscape: () => void;
}

const maxHeight = 200;

/** Grows with its text. Enter sends, Shift+Enter starts a new line. */
export function MessageBox({ ref, label, isBlocked, autoFocus, value, onChange, onEscape }: MessageBoxProps) {
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, maxHeight)}px`;
  }, [ref, value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      ref.current?.blur();
      onEscape();
    }
    // With an input method, Enter chooses a character.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ref.current?.form?.requestSubmit();
  };
  return (
    <textarea
      ref={ref}
      id="composer"
      rows={1}
      dir="auto"
      aria-label={label}
      aria-describedby="composer-counter"
      placeholder={isBlocked ? 'You can’t send a text here' : 'Write a text'}
      disabled={isBlocked}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
