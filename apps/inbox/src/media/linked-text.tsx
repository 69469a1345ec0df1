import { useMemo } from 'react';
import { findLinks } from './find-links';

/** A text in which addresses and phone numbers can be opened. The page that opens learns nothing of this one. */
export function LinkedText({ children }: { readonly children: string }) {
  const pieces = useMemo(() => findLinks(children), [children]);
  return pieces.map(({ text, href }, place) =>
    href === undefined ? (
      text
    ) : (
      <a key={place} href={href} rel="noopener noreferrer" {...(href.startsWith('http') && { target: '_blank' })}>
        {text}
      </a>
    ),
  );
}
