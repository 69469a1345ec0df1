/** What browsers open. What is behind the `#` stays in the browser: no server, proxy or log gets it with the address. */
export const linkPathOf = (token: string): string => `/sign-in#${token}`;
