/** The inbox's key: a tab that signed in there is signed in here. */
const storageKey = 'patchbay.token';

export const readToken = (): string | null => sessionStorage.getItem(storageKey);

export function storeToken(token: string | null): void {
  if (token === null) sessionStorage.removeItem(storageKey);
  else sessionStorage.setItem(storageKey, token);
}
