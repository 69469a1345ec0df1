import { hasTextPrivilege, type Owner, type Viewer } from '@patchbay/access';
import type { RecordType } from '@patchbay/routing-domain';
import type { Transaction } from '../database';
import type { Dependencies } from '../dependencies';
import { faultOfName } from '../directory';
import { noTextPermission, refusal, type Refusal, refused, type Refused } from '../refusal';
import { parseTemplate } from './parse-template';
import type { TextTemplate } from './templates';
import { faultOfFields, findUsedFields } from './used-fields';

export interface TemplateInput {
  readonly name: string;
  readonly recordType: RecordType;
  readonly language: string;
  readonly body: string;
  /** Null for the viewer's own template. */
  readonly teamId?: string | null;
}

export type TemplateResult = { readonly kind: 'written'; readonly template: TextTemplate } | Refused;

export function createTemplate(
  { database, now, newId }: Dependencies,
  viewer: Viewer,
  input: TemplateInput,
): Promise<TemplateResult> {
  return database.transaction(async (tx): Promise<TemplateResult> => {
    const refusals = await checkTemplate(tx, viewer, input);
    if (refusals.length > 0) return refused(...refusals);
    const template = { ...templateOf(viewer, input), id: newId(), updatedAt: now() };
    await tx.templates.add(template);
    return { kind: 'written', template };
  });
}

export async function checkTemplate(tx: Transaction, viewer: Viewer, input: TemplateInput): Promise<Refusal[]> {
  if (!hasTextPrivilege(viewer.role)) return [noTextPermission];
  const refusals: Refusal[] = [];
  const fault = faultOfName(input.name);
  if (fault !== null) refusals.push(refusal('INVALID_INPUT', `name ${fault}.`, 'name'));
  if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(input.language))
    refusals.push(refusal('INVALID_INPUT', 'language must be a tag like en or pt-BR.', 'language'));
  if (input.body.trim() === '') refusals.push(refusal('EMPTY_BODY', 'The template is empty.', 'body'));
  const faultOfText = await faultOfBody(tx, input);
  if (faultOfText !== null) refusals.push(refusal('TEMPLATE_INVALID', faultOfText, 'body'));
  if (input.teamId != null && !viewer.teamIds.has(input.teamId))
    refusals.push(refusal('NOT_FOUND', 'You are not a member of this team.', 'teamId'));
  return refusals;
}

async function faultOfBody(tx: Transaction, { body, recordType }: TemplateInput): Promise<string | null> {
  const parsed = parseTemplate(body);
  if (!parsed.ok) return `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}`;
  return faultOfFields(findUsedFields(parsed.parts), recordType, await tx.directory.recordFieldsOf([recordType]));
}

export function templateOf(viewer: Viewer, { name, recordType, language, body, teamId }: TemplateInput) {
  const owner: Owner = teamId != null ? { kind: 'team', id: teamId } : { kind: 'user', id: viewer.userId };
  return { name, recordType, language, body, owner };
}
