/* The parts of PostGraphile that a bench uses. It must be installed by hand, see docs/PERFORMANCE.md. */

declare module 'postgraphile' {
  import type { Server } from 'node:http';

  export function postgraphile(preset: object): {
    createServ(grafserv: unknown): { addTo(server: Server): Promise<void> };
  };
}

declare module 'postgraphile/presets/amber' {
  export const PostGraphileAmberPreset: object;
}

declare module 'postgraphile/adaptors/pg' {
  export function makePgService(options: object): object;
}

declare module 'postgraphile/grafserv/node' {
  export const grafserv: unknown;
}
