import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificates {
  /** Paths of files in PEM: an authority, and a server on 127.0.0.1 and localhost that it signed. */
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  close(): void;
}

/** Certificates for one test. They need openssl. */
export function createCertificates(): Certificates {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-certificates-'));
  const [authority, authorityKey] = [join(folder, 'ca.pem'), join(folder, 'ca.key')];
  const [certificate, key] = [join(folder, 'server.pem'), join(folder, 'server.key')];
  const make = (...args: string[]) =>
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', ...args],
      {
        stdio: 'ignore',
      },
    );
  make('-subj', '/CN=Test authority', '-days', '2', '-keyout', authorityKey, '-out', authority);
  const names = 'subjectAltName=DNS:localhost,IP:127.0.0.1';
  const signed = ['-CA', authority, '-CAkey', authorityKey, '-addext', 'basicConstraints=critical,CA:FALSE'];
  make('-subj', '/CN=localhost', '-addext', names, ...signed, '-days', '2', '-keyout', key, '-out', certificate);
  // Servers may run as another user.
  chmodSync(folder, 0o755);
  chmodSync(key, 0o644);
  return { authority, certificate, key, close: () => rmSync(folder, { recursive: true, force: true }) };
}
