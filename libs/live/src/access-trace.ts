import type { Viewer } from '@patchbay/access';

/**
 * Every question about rights that was asked while a payload was computed for one viewer, with its answer. The payload is
 * the same for every viewer who gets the same answers, unless something in it is personal.
 */
export class AccessTrace {
  readonly #questions: { readonly ask: (viewer: Viewer) => boolean; readonly answer: boolean }[] = [];
  isPersonal = false;

  constructor(readonly viewer: Viewer) {}

  ask(question: (viewer: Viewer) => boolean): boolean {
    const answer = question(this.viewer);
    this.#questions.push({ ask: question, answer });
    return answer;
  }

  holdsFor(viewer: Viewer): boolean {
    return !this.isPersonal && this.#questions.every(({ ask, answer }) => ask(viewer) === answer);
  }
}
