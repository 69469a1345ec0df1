import { PatchbayError } from './errors';

/**
 * The token, or a function that returns it. The function is called before each request and connection, so it should keep
 * a token that is still good. After the gateway rejected a token, or ended its connection because it expired, it is
 * called with it and must return another one. It returns null if the user is signed out. If it throws, live events try
 * again later.
 */
export type TokenSource =
  | string
  | ((rejected: string | undefined) => string | null | undefined | Promise<string | null | undefined>);

/** Fresh tokens that are rejected in a row before the user counts as signed out. */
const maxRejected = 2;

/** The token to use now. One that was rejected is never sent again. */
export class Tokens {
  private rejected: string | undefined;
  private rejectedInRow = 0;
  private reason = 'Sign in first: there is no token.';

  constructor(
    private readonly source: TokenSource,
    private readonly scheme: 'Bearer' | 'Session' = 'Bearer',
  ) {}

  headerOf(token: string): string {
    return `${this.scheme} ${token}`;
  }

  /** Throws UNAUTHENTICATED if there is none that could work. */
  async current(): Promise<string> {
    if (this.rejectedInRow >= maxRejected) throw this.signedOut();
    const token = typeof this.source === 'string' ? this.source : await this.ask(this.source);
    if (token == null || token === '' || token === this.rejected) throw this.signedOut();
    return token;
  }

  accept(token: string): void {
    if (token !== this.rejected) this.rejectedInRow = 0;
  }

  reject(token: string, reason: string): void {
    // Several requests may have used the same token.
    if (token === this.rejected) return;
    this.rejected = token;
    this.rejectedInRow += 1;
    this.reason = reason;
  }

  private async ask(source: Exclude<TokenSource, string>): Promise<string | null | undefined> {
    try {
      return await source(this.rejected);
    } catch (cause) {
      throw new PatchbayError('UNREACHABLE', 'The token could not be renewed. Try again later.', { cause });
    }
  }

  private signedOut(): PatchbayError {
    return new PatchbayError('UNAUTHENTICATED', this.reason);
  }
}
