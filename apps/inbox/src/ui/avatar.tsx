import type { RecordType } from '../generated/graphql';
import { initialsOf } from './format';

/** The same hue every time for the same name. */
const hueOf = (name: string) =>
  [...name].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 360, 7);

export function Avatar({ name, type }: { readonly name: string; readonly type?: RecordType }) {
  return (
    <span
      className="avatar"
      data-type={type}
      style={{ '--hue': hueOf(name) } as React.CSSProperties}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
