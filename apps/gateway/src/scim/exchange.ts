import type { Role, Viewer } from '@patchbay/access';
import type { ProvisionResult } from '@patchbay/messaging';
import type { Services } from '../context';
import type { BaseUrl } from './resources';
import { invalidValue, notFound, ScimError } from './scim-error';

/** A request of an identity provider that may do this. */
export interface ScimRequest {
  readonly services: Services;
  readonly viewer: Viewer;
  readonly params: URLSearchParams;
  readonly base: BaseUrl;
  /** What was sent; undefined with GET and DELETE. */
  readonly body: unknown;
  readonly defaultRole: Role;
}

export interface ScimAnswer {
  readonly status: 200 | 201 | 204;
  readonly body?: object;
  readonly location?: string;
}

/** The methods of a resource, each for its path: with an id or without one. */
export interface Endpoint {
  list(request: ScimRequest): Promise<ScimAnswer>;
  create(request: ScimRequest): Promise<ScimAnswer>;
  read(request: ScimRequest, id: string): Promise<ScimAnswer>;
  replace(request: ScimRequest, id: string): Promise<ScimAnswer>;
  patch(request: ScimRequest, id: string): Promise<ScimAnswer>;
  remove(request: ScimRequest, id: string): Promise<ScimAnswer>;
}

/** The id of what was changed. Throws why nothing was. */
export function idOf(result: ProvisionResult): string {
  if (result.kind === 'provisioned') return result.id;
  if (result.kind === 'missing') throw notFound();
  if (result.kind === 'taken') throw new ScimError(409, result.message, 'uniqueness');
  const [{ path, message } = { path: null, message: 'Refused.' }] = result.refusals;
  // The id was found, so the user or team as it is does not allow the change.
  if (path?.[0] === 'id') throw new ScimError(400, message, 'mutability');
  throw invalidValue(message);
}
