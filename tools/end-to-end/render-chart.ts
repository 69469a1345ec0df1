import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments, stringify } from 'yaml';

/*
 * The part of Helm's templates that our chart uses. What it does not know, it refuses, so that a template never renders to
 * something else here than with Helm.
 */

type Value = unknown;
type Fields = Readonly<Record<string, Value>>;

/** A text, or the content of `{{ … }}`. */
type Token = { readonly text: string } | { readonly action: string };

type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly pipeline: string }
  | { readonly kind: 'set'; readonly name: string; readonly pipeline: string }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly head: string;
      readonly then: readonly Node[];
      readonly otherwise: readonly Node[];
    };

interface Scope {
  readonly dot: Value;
  readonly variables: Map<string, Value>;
}

const isTrue = (value: Value): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);

/** A dash on a side of an action takes the white space there away. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let rest = source;
  for (;;) {
    const found = /^([^]*?)\{\{(-?)\s*([^]*?)\s*(-?)\}\}([^]*)$/.exec(rest);
    if (found === null) return [...tokens, { text: rest }];
    const [, before = '', trimsBefore, action = '', trimsAfter, after = ''] = found;
    tokens.push({ text: trimsBefore === '-' ? before.trimEnd() : before }, { action });
    rest = trimsAfter === '-' ? after.trimStart() : after;
  }
}

class Templates {
  readonly #defined = new Map<string, readonly Node[]>();

  /** Reads a file. What it defines is known to all of them. */
  read(source: string): readonly Node[] {
    const tokens = tokensOf(source);
    const nodes = this.#block(tokens);
    if (tokens.length > 0) throw new Error('A template ends more than it begins.');
    return nodes;
  }

  render(nodes: readonly Node[], scope: Scope): string {
    return nodes.map((node) => this.#renderNode(node, scope)).join('');
  }

  #block(tokens: Token[]): Node[] {
    const nodes: Node[] = [];
    for (let token = tokens[0]; token !== undefined; token = tokens[0]) {
      if ('text' in token) nodes.push({ kind: 'text', text: token.text });
      else if (/^(end|else)\b/.test(token.action)) return nodes;
      tokens.shift();
      if ('action' in token) nodes.push(...this.#action(token.action, tokens));
    }
    return nodes;
  }

  #action(action: string, tokens: Token[]): Node[] {
    if (action.startsWith('/*')) return [];
    const [, word, head = ''] = /^(define|if|with|range)\s+([^]+)$/.exec(action) ?? [];
    if (word === undefined) {
      const [, name, pipeline = ''] = /^\$(\w+)\s*:=\s*([^]+)$/.exec(action) ?? [];
      return [name === undefined ? { kind: 'print', pipeline: action } : { kind: 'set', name, pipeline }];
    }
    const then = this.#block(tokens);
    const otherwise = takeAction(tokens) === 'else' ? this.#block(tokens) : undefined;
    if (otherwise !== undefined) takeAction(tokens);
    if (word !== 'define') return [{ kind: word as 'if', head, then, otherwise: otherwise ?? [] }];
    this.#defined.set(JSON.parse(head) as string, then);
    return [];
  }

  #renderNode(node: Node, scope: Scope): string {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'print':
        return String(this.#pipeline(node.pipeline, scope) ?? '');
      case 'set':
        scope.variables.set(node.name, this.#pipeline(node.pipeline, scope));
        return '';
      case 'range':
        return this.#range(node.head, node.then, scope);
      default: {
        const value = this.#pipeline(node.head, scope);
        if (!isTrue(value)) return this.render(node.otherwise, scope);
        return this.render(node.then, node.kind === 'with' ? { ...scope, dot: value } : scope);
      }
    }
  }

  #range(head: string, body: readonly Node[], scope: Scope): string {
    const [, key, item, pipeline] = /^\$(\w+), \$(\w+) := ([^]+)$/.exec(head) ?? [];
    const over = this.#pipeline(pipeline ?? head, scope);
    // Go's maps are walked in the order of their keys.
    const entries = Array.isArray(over) ? [...over.entries()] : Object.entries((over ?? {}) as Fields).sort(byName);
    return entries
      .map(([name, value]) => {
        const variables = new Map(scope.variables);
        if (key !== undefined && item !== undefined) variables.set(key, name).set(item, value);
        return this.render(body, { dot: value, variables });
      })
      .join('');
  }

  #pipeline(pipeline: string, scope: Scope): Value {
    const [first = [], ...others] = split(wordsOf(pipeline));
    return others.reduce((value: Value, words) => this.#call(words, scope, [value]), this.#call(first, scope, []));
  }

  #call(words: readonly string[], scope: Scope, last: readonly Value[]): Value {
    const [name = '', ...rest] = words;
    const run = this.#functions[name];
    if (run !== undefined) return run(...rest.map((word) => this.#value(word, scope)), ...last);
    if (rest.length > 0 || last.length > 0) throw new Error(`Unknown function of a template: ${name}.`);
    return this.#value(name, scope);
  }

  #value(word: string, scope: Scope): Value {
    if (word.startsWith('"')) return JSON.parse(word);
    if (/^\d+$/.test(word)) return Number(word);
    const path = /^(\$\w*|\([^]+\))?((?:\.\w*)*)$/.exec(word);
    if (path === null) throw new Error(`A template has a value that is unknown here: ${word}.`);
    const [, base, fields = ''] = path;
    return fields
      .split('.')
      .filter((field) => field !== '')
      .reduce((value: Value, field) => (value as Fields | undefined)?.[field], this.#base(base, scope));
  }

  #base(base: string | undefined, scope: Scope): Value {
    if (base === undefined) return scope.dot;
    if (base.startsWith('(')) return this.#pipeline(base.slice(1, -1), scope);
    if (!scope.variables.has(base.slice(1))) throw new Error(`A template has no variable ${base}.`);
    return scope.variables.get(base.slice(1));
  }

  readonly #functions: Readonly<Record<string, (...values: readonly Value[]) => Value>> = {
    include: (name, dot) => {
      const found = this.#defined.get(String(name));
      if (found === undefined) throw new Error(`Nothing defines ${String(name)}.`);
      return this.render(found, { dot, variables: new Map([['', dot]]) });
    },
    fail: (message) => {
      throw new Error(String(message));
    },
    and: (...values) => values.find((value) => !isTrue(value)) ?? values.at(-1),
    or: (...values) => values.find(isTrue) ?? values.at(-1),
    not: (value) => !isTrue(value),
    index: (of, key) => (of as Fields)[String(key)],
    dict: (...values) =>
      Object.fromEntries(values.flatMap((key, place) => (place % 2 === 0 ? [[String(key), values[place + 1]]] : []))),
    default: (normal, value) => (isTrue(value) ? value : normal),
    quote: (value) => JSON.stringify(String(value ?? '')),
    printf: (format, ...values) =>
      values.reduce<string>((text, one) => text.replace('%s', String(one)), String(format)),
    add: (first, second) => Number(first) + Number(second),
    toYaml: (value) => stringify(value).trimEnd(),
    fromYaml: (text) => parse(String(text)) as Value,
    nindent: (count, text) => `\n${String(text).replace(/^/gm, ' '.repeat(Number(count)))}`,
  };
}

const byName = ([first]: readonly [string, unknown], [second]: readonly [string, unknown]) => (first < second ? -1 : 1);

function takeAction(tokens: Token[]): string {
  const token = tokens.shift();
  if (token === undefined || 'text' in token) throw new Error('A template does not end what it begins.');
  return token.action;
}

/** Texts in quotes and what is in brackets are one word each. */
const wordsOf = (pipeline: string): string[] => {
  const words: string[] = [];
  let depth = 0;
  let word = '';
  for (const part of pipeline.match(/"(?:[^"\\]|\\.)*"|[()]|\s+|[^\s()"]+/g) ?? []) {
    depth += part === '(' ? 1 : part === ')' ? -1 : 0;
    if (depth === 0 && part.trim() === '') {
      words.push(word);
      word = '';
    } else word += part;
  }
  return [...words, word];
};

const split = (words: readonly string[]): string[][] => {
  const commands: string[][] = [[]];
  for (const word of words) {
    if (word === '|') commands.push([]);
    else commands.at(-1)!.push(word);
  }
  return commands;
};

const merge = (values: Fields, given: Fields): Fields => {
  const merged: Record<string, Value> = { ...values };
  for (const [name, value] of Object.entries(given))
    merged[name] = isMap(value) ? merge((values[name] ?? {}) as Fields, value) : value;
  return merged;
};
const isMap = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels: Fields; readonly annotations?: Fields };
  // Whatever a test looks at.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly spec: any;
}

/** What Helm would install, as a release with this name. `given` are values that differ from those of the chart. */
export function renderChart(folder: string, release: string, given: Fields = {}): Manifest[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const { name, version, appVersion } = parse(read('Chart.yaml')) as Fields;
  const dot = {
    Values: merge(parse(read('values.yaml')) as Fields, given),
    Chart: { Name: name, Version: version, AppVersion: appVersion },
    Release: { Name: release, Service: 'Helm' },
  };
  const templates = new Templates();
  const files = readdirSync(join(folder, 'templates')).map(
    (file) => [file, templates.read(read(join('templates', file)))] as const,
  );
  return files
    .filter(([file]) => !file.startsWith('_'))
    .map(([file, nodes]) => [file, templates.render(nodes, { dot, variables: new Map([['', dot]]) })] as const)
    .filter(([file]) => file !== 'NOTES.txt')
    .flatMap(([file, text]) =>
      parseAllDocuments(text).flatMap((document) => {
        if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}\n${text}`);
        const content = document.toJS() as Manifest | null;
        return content === null ? [] : [content];
      }),
    );
}
