/** The customer's phone, in a demo only. It talks to the gateway's demo routes instead of the API. */
export { Handset } from './handset-later';
