import { type AnnouncedUpload, createUpload, maxUploadBytes } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GatewayContext, Services } from '../../context';
import { globalId } from '../global-id';
import { createPayload } from '../payload';

@InputType({ description: 'A file to upload.' })
class UploadInput {
  @Field(() => String, { description: 'Its name, up to 200 characters. Folders in it are left out.' })
  fileName!: string;

  @Field(() => String, {
    description: 'Its MIME type, such as image/jpeg. What counts is what its bytes are, which is looked at later.',
  })
  contentType!: string;

  @Field(() => Int, { description: `Its size in bytes, at most ${maxUploadBytes.toLocaleString('en-US')}.` })
  bytes!: number;
}

@ObjectType({ description: 'A header of the request that sends the bytes of a file.' })
class UploadHeader {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, { description: 'The value.' })
  value!: string;
}

@ObjectType({
  description:
    "Where to send a file's bytes, once, within ten minutes. Then pass its id in `SendMessageInput.uploadIds`. Without that, it is deleted after a day.",
})
class Upload {
  @Field(() => ID, { description: 'For `SendMessageInput.uploadIds`.' })
  id!: string;

  @Field(() => String, {
    description:
      'Where to send the bytes: a path on this gateway, or a URL of the file store. It needs no token. Answers with 2xx if it took them, and else with JSON that has an `error`: 415 for a file that cannot be sent, 410 if it has its bytes or its time is over.',
  })
  url!: string;

  @Field(() => String, { description: 'The HTTP method: PUT.' })
  method!: string;

  @Field(() => [UploadHeader], {
    description: 'Headers to send, at most 10. The content-length must be the size that was announced.',
  })
  headers!: UploadHeader[];
}

const toUpload = ({ uploadUrls }: Pick<Services, 'uploadUrls'>, { file, direct }: AnnouncedUpload): Upload => {
  const headers = direct?.headers ?? { 'content-type': file.contentType };
  return {
    id: globalId('Upload', file.id),
    url: direct?.url ?? uploadUrls.sign(file),
    method: 'PUT',
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  };
};

const payload = createPayload('UploadPayload', 'Result of `createUpload`.', {
  upload: { type: () => Upload, map: (upload: Upload) => upload, description: 'The upload; null if it was refused.' },
});

@Resolver()
export class CreateUploadResolver {
  @Mutation(() => payload.Type, {
    description:
      'Announce a file for a text, and get an address for its bytes. FILE_TOO_LARGE, and TOO_MANY_UPLOADS if many of the viewer’s files wait to be sent.',
  })
  async createUpload(
    @Arg('input', () => UploadInput, { description: 'The file.' }) input: UploadInput,
    @Ctx() { services, viewer }: GatewayContext,
  ): Promise<object> {
    const result = await createUpload(services, viewer, input);
    return payload.of(result.kind === 'announced' ? { upload: toUpload(services, result.upload) } : result);
  }
}
