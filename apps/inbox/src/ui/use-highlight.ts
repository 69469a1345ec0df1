import { type RefObject, useEffect } from 'react';
import { findWords } from './find-words';

const name = 'found-words';

/** Marks the words in the texts inside the element, whatever draws them: the page does not change for it. */
export function useHighlight(element: RefObject<HTMLElement | null>, words: string): void {
  useEffect(() => {
    if (element.current === null || words === '' || !('highlights' in CSS)) return undefined;
    const ranges: Range[] = [];
    const nodes = document.createTreeWalker(element.current, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
      for (const { start, end } of findWords(node.nodeValue ?? '', words)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    CSS.highlights.set(name, new Highlight(...ranges));
    return () => void CSS.highlights.delete(name);
  }, [element, words]);
}
