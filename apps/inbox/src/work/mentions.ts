export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What follows the last @ before the end of what was typed, so far; null if there is none, or it is part of a word. */
export function mentionBegun(text: string): string | null {
  return /(?:^|[\s(])@([\p{L}\p{M}\p{N} .'’-]{0,40})$/u.exec(text)?.[1] ?? null;
}

/** Colleagues whose name, or a word of it, begins like that. */
export function colleaguesLike(colleagues: readonly Colleague[], begun: string): Colleague[] {
  const part = begun.toLocaleLowerCase();
  return colleagues.filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(` ${part}`) && name !== begun.trim());
}

/** The text with the mention completed. */
export const withMention = (text: string, begun: string, { name }: Colleague): string =>
  `${text.slice(0, text.length - begun.length)}${name} `;

export interface NotePart {
  readonly text: string;
  /** Whom this part mentions. */
  readonly mentioned?: Colleague;
}

/** The text in parts: each @ with the whole name of a colleague is a mention; of two names that fit, the longer one. */
export function partsOf(text: string, colleagues: readonly Colleague[]): NotePart[] {
  const longestFirst = [...colleagues].sort((one, other) => other.name.length - one.name.length);
  const parts: NotePart[] = [];
  let rest = text;
  let plain = '';
  while (rest !== '') {
    const mentioned = longestFirst.find(({ name }) => isMention(plain, rest, name));
    const taken = mentioned === undefined ? [...rest][0]! : `@${mentioned.name}`;
    if (mentioned === undefined) plain += taken;
    else {
      if (plain !== '') parts.push({ text: plain });
      parts.push({ text: taken, mentioned });
      plain = '';
    }
    rest = rest.slice(taken.length);
  }
  return plain === '' ? parts : [...parts, { text: plain }];
}

/** Neither an e-mail address nor the beginning of a longer word. */
function isMention(before: string, rest: string, name: string): boolean {
  const wanted = `@${name}`;
  return (
    name !== '' &&
    rest.startsWith(wanted) &&
    !/[\p{L}\p{N}]$/u.test(before) &&
    !/^[\p{L}\p{N}]/u.test(rest.slice(wanted.length))
  );
}

export const mentionsIn = (text: string, colleagues: readonly Colleague[]): string[] => [
  ...new Set(partsOf(text, colleagues).flatMap(({ mentioned }) => mentioned?.id ?? [])),
];
