import { findWords } from './find-words';

const lead = 24;

/** A text in one line, from a little before the words that were searched for; the words are marked. */
export function Marked({ text, words }: { readonly text: string; readonly words: string }) {
  const places = findWords(text, words);
  const first = places[0];
  if (first === undefined) return <bdi>{text}</bdi>;
  const from = first.start > lead * 2 ? text.indexOf(' ', first.start - lead) + 1 || first.start - lead : 0;
  const begin = Math.min(from, first.start);
  const parts: React.ReactNode[] = [begin > 0 ? '…' : ''];
  let at = begin;
  for (const { start, end } of places) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <bdi>
      {parts}
      {text.slice(at)}
    </bdi>
  );
}
