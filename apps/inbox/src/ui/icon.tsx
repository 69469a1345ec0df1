const paths = {
  messages: 'M4 5h16v11H9l-5 4z',
  records:
    'M16 20v-1a4 4 0 0 0-4-4H8a4 4 0 0 0-4 4v1M10 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M20 20v-1a4 4 0 0 0-3-3.8M15 4.2a3.5 3.5 0 0 1 0 6.6',
  templates: 'M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h5',
  phone: 'M8 2h8a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM11 18.5h2',
  bell: 'M6 9a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2 2 0 0 0 4 0',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21c.8-4.6 4-6.5 8-6.5s7.2 1.9 8 6.5',
  unassigned: 'M12 4a8 8 0 0 1 4.7 1.5M20 12a8 8 0 0 1-1.5 4.7M12 20a8 8 0 0 1-4.7-1.5M4 12a8 8 0 0 1 1.5-4.7',
  fork: 'M12 21v-9L5 5M12 12l7-7',
  attention: 'M12 4 3 20h18zM12 10v4.5M12 17.3v.2',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5l3.5 2',
  done: 'm5 12.5 5 5L19.5 7',
  admin:
    'M4 7h8M18 7h2M4 17h2M12 17h8M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5',
  list: 'M4 6h16M4 12h16M4 18h16',
  pen: 'M4 20h4L19 9l-4-4L4 16zM13.5 6.5l4 4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 11.8l2.2 2.2 4-4.2',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
  'sign-out': 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c-6 5-6 13 0 18M12 3c6 5 6 13 0 18',
} as const;

export type IconName = keyof typeof paths;

/** They point along the line, so they are mirrored where lines run from right to left. */
const directed: ReadonlySet<IconName> = new Set(['sign-out', 'messages']);

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={directed.has(name) ? 'directed' : undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
