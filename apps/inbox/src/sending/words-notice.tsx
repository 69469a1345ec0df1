import { t } from '@lingui/core/macro';
import type { Ref } from 'react';
import { isolated, listText } from '../language';

interface WordsNoticeProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly words: readonly string[];
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** The company asks to check texts with these words. */
export function WordsNotice({ ref, words, isChecked, onCheck }: WordsNoticeProps) {
  if (words.length === 0) return null;
  const names = listText(words.map(isolated));
  return (
    <label className="notice check">
      <input ref={ref} type="checkbox" checked={isChecked} onChange={({ target }) => onCheck(target.checked)} />
      <span>{t`I have checked this text. Your company asks for it because of: ${names}`}</span>
    </label>
  );
}
