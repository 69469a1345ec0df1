import { useEffect } from 'react';

/*
 * In place of the package react-style-singleton, with which Radix keeps the page from scrolling behind a dialog: it writes
 * `style` elements, which the page's security policy refuses. A constructed style sheet needs no exception.
 */

interface StyleSheets {
  add(styles: string): void;
  remove(): void;
}

/** The same styles, whatever the number of those who need them. */
export function stylesheetSingleton(): StyleSheets {
  let count = 0;
  const sheet = new CSSStyleSheet();
  return {
    add(styles) {
      count += 1;
      if (count > 1) return;
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
    },
    remove() {
      count -= 1;
      if (count === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    },
  };
}

/** A component that adds its styles while it is there. */
export function styleSingleton() {
  const sheets = stylesheetSingleton();
  return function Styles({ styles }: { readonly styles: string }): null {
    useEffect(() => {
      sheets.add(styles);
      return () => sheets.remove();
    }, [styles]);
    return null;
  };
}
