/** Limits of the API. A test of the command line compares them with the server's. */
export const maxRows = 1_000;
export const maxConsentRows = 1_000;
export const maxPhones = 50;
