import { join } from 'node:path';
import { z } from 'zod';
import { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { flag, httpUrl, optionalSecret } from './values';

/** Where files are stored: in a folder, unless there is a bucket. */
export interface FilesConfig {
  readonly folder: string;
  readonly s3?: {
    readonly bucket: string;
    readonly region: string;
    /** Of a store other than Amazon's. */
    readonly endpoint?: string;
    readonly accessKeyId: Secret;
    readonly secretAccessKey: Secret;
    readonly sessionToken?: Secret;
    /** Whether clients send files right to the store. */
    readonly isDirect: boolean;
  };
}

export const fileVariables = {
  FILES_DIR: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: httpUrl.optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be a region like us-east-1')
    .default('us-east-1'),
  S3_DIRECT_UPLOADS: flag.default(false),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
};

export const fileMistakes: FindMistakes = ({ given, need, add }) => {
  if (given.has('S3_BUCKET')) {
    need('AWS_ACCESS_KEY_ID', 'the bucket takes files only with a key');
    need('AWS_SECRET_ACCESS_KEY', 'it belongs with AWS_ACCESS_KEY_ID');
    if (given.has('FILES_DIR')) add('FILES_DIR and S3_BUCKET are both set: keep the one that has your files.');
  } else if (given.has('S3_ENDPOINT')) need('S3_BUCKET', 'files are stored in a bucket of S3_ENDPOINT');
};

export function buildFiles(env: z.infer<z.ZodObject<typeof fileVariables>>, dataDir: string): FilesConfig {
  const folder = env.FILES_DIR ?? join(dataDir, 'files');
  const { S3_BUCKET: bucket, AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: key } = env;
  if (bucket === undefined || keyId === undefined || key === undefined) return { folder };
  return {
    folder,
    s3: {
      bucket,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT,
      accessKeyId: new Secret(keyId),
      secretAccessKey: new Secret(key),
      sessionToken: optionalSecret(env.AWS_SESSION_TOKEN),
      isDirect: env.S3_DIRECT_UPLOADS,
    },
  };
}
