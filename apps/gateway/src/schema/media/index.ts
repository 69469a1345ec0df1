/**
 * media: files that users upload and send.
 *
 * - An upload is its owner's, is received once, and goes with one text.
 * - The bytes do not come through GraphQL.
 */
import { CreateUploadResolver } from './create-upload.resolver';

export const mediaResolvers = [CreateUploadResolver] as const;
