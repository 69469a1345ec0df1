import { t } from '@lingui/core/macro';
import { type QueryClient, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { accepted, request } from '../api';
import { graphql } from '../generated';
import type { FieldUseFragment, SendMessageInput, TemplateInput, TemplatesQuery } from '../generated/graphql';
import { showToast } from '../ui/toasts';

const TemplatesDocument = graphql(`
  query Templates {
    me { id teams { id name } }
    templates(first: 100) { edges { node { id name recordType language body updatedAt owner { ... on User { id name } ... on Team { id name } } } } }
  }
`);

graphql(`
  fragment FieldUse on TemplateFieldUse { path label recordsWithout recordsCounted }
`);

const CreateTemplateDocument = graphql(`
  mutation CreateTemplate($input: TemplateInput!) {
    createTemplate(input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }
  }
`);

const UpdateTemplateDocument = graphql(`
  mutation UpdateTemplate($id: ID!, $input: TemplateInput!) {
    updateTemplate(id: $id, input: $input) { template { id } fields { ...FieldUse } userErrors { code message } }
  }
`);

const DeleteTemplateDocument = graphql(`
  mutation DeleteTemplate($id: ID!) {
    deleteTemplate(id: $id) { deletedId userErrors { code message } }
  }
`);

const FillTemplateDocument = graphql(`
  query FillTemplate($input: SendMessageInput!) {
    previewMessage(input: $input) { body bodyWithGaps userErrors { code message } }
  }
`);

export type Template = TemplatesQuery['templates']['edges'][number]['node'];
export type Team = TemplatesQuery['me']['teams'][number];

const templatesKey = ['templates'] as const;
const fieldUsesKey = (id: string) => ['template-fields', id] as const;

export function useTemplates() {
  const { data, error } = useQuery({ queryKey: templatesKey, queryFn: () => request(TemplatesDocument) });
  return {
    isLoaded: data !== undefined,
    error,
    templates: data?.templates.edges.map(({ node }) => node) ?? [],
    teams: data?.me.teams ?? [],
  };
}

/** The team a template belongs to; undefined if it is the user's own. */
export const teamOf = (template: Template | null, teams: readonly Team[]): Team | undefined =>
  teams.find(({ id }) => id === template?.owner.id);

/** The fields that a template used when it was saved in this tab, and how many records lacked each then. */
export function useFieldUses(id: string): readonly FieldUseFragment[] {
  const { data } = useQuery<readonly FieldUseFragment[]>({ queryKey: fieldUsesKey(id), queryFn: skipToken });
  return data ?? [];
}

async function save(client: QueryClient, id: string | null, input: TemplateInput): Promise<string> {
  const { template, fields } = accepted(
    id === null
      ? (await request(CreateTemplateDocument, { input })).createTemplate
      : (await request(UpdateTemplateDocument, { id, input })).updateTemplate,
  );
  const savedId = template?.id ?? '';
  client.setQueryData(fieldUsesKey(savedId), fields ?? []);
  return `/templates/${savedId}`;
}

async function remove(id: string): Promise<string> {
  accepted((await request(DeleteTemplateDocument, { id })).deleteTemplate);
  return '/templates';
}

export const reloadTemplates = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: templatesKey });

/** Saves a template, or deletes it if there is nothing to save. */
export function useChangeTemplate(id: string | null) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return useMutation({
    mutationFn: (input: TemplateInput | null) => (input === null ? remove(id ?? '') : save(client, id, input)),
    onSuccess: async (path, input) => {
      await reloadTemplates(client);
      navigate(path);
      showToast(input === null ? t`Template deleted.` : t`Template saved.`);
    },
  });
}

/** A template as it would be sent, also with marks for what it lacks, and in words. */
export async function fillTemplate(templateId: string, target: SendMessageInput) {
  const { previewMessage } = await request(FillTemplateDocument, { input: { ...target, templateId } });
  const { body, bodyWithGaps, userErrors } = previewMessage;
  return { body, text: bodyWithGaps, problems: userErrors.filter(({ code }) => code.startsWith('TEMPLATE_')) };
}
