import { t } from '@lingui/core/macro';
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { gapsIn, nextGap } from './gaps';
import { useWritingPreferences } from './writing-preferences';

interface MessageBoxProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly isBlocked: boolean;
  readonly autoFocus: boolean;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onEscape: () => void;
  /** What the keys do first; true if one is used up. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onCursor: (at: number) => void;
}

const maxHeight = 200;

/** Grows with its text. Enter sends, as the user prefers it, and Shift+Enter starts a new line. Tab goes to the next gap. */
export function MessageBox({ ref, label, isBlocked, autoFocus, value, ...on }: MessageBoxProps) {
  const { enterSends } = useWritingPreferences();
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, maxHeight)}px`;
  }, [ref, value]);
  const follow = () => {
    if (mirror.current !== null && ref.current !== null) mirror.current.scrollTop = ref.current.scrollTop;
  };
  useLayoutEffect(follow);
  const onKeyDown = (event: KeyboardEvent) => {
    // With an input method, keys choose characters.
    if (event.nativeEvent.isComposing || on.onKey(event)) return;
    if (event.key === 'Escape') {
      ref.current?.blur();
      on.onEscape();
    }
    const gap = event.key === 'Tab' && !event.shiftKey ? nextGap(value, ref.current?.selectionEnd ?? 0) : undefined;
    if (gap !== undefined) {
      event.preventDefault();
      ref.current?.setSelectionRange(gap.start, gap.end);
    }
    const isSend = event.key === 'Enter' && !event.shiftKey && (enterSends || event.ctrlKey || event.metaKey);
    if (!isSend) return;
    event.preventDefault();
    ref.current?.form?.requestSubmit();
  };
  return (
    <div className="message-box">
      <div ref={mirror} className="message-mirror" aria-hidden="true" dir="auto">
        <WithGaps text={value} />
      </div>
      <textarea
        ref={ref}
        id="composer"
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby="composer-counter"
        placeholder={isBlocked ? t`You can’t send a text here` : t`Write a text, or / for a template`}
        disabled={isBlocked}
        autoFocus={autoFocus}
        value={value}
        onScroll={follow}
        onChange={({ target }) => {
          on.onChange(target.value);
          on.onCursor(target.selectionStart);
        }}
        onSelect={({ currentTarget }) => on.onCursor(currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Behind the text, in the same letters: marks its gaps. */
function WithGaps({ text }: { readonly text: string }) {
  const gaps = gapsIn(text);
  return (
    <>
      {gaps.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(gaps[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(gaps.at(-1)?.end ?? 0)}
    </>
  );
}
