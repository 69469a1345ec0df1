/** The frame around the features: who is signed in, which page is open, the connection. It only composes. */
export { App } from './app';
