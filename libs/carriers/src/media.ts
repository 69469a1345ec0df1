import type { CarrierMedia } from '@patchbay/messaging';

const megabyte = 1_000_000;
const pictures = ['image/jpeg', 'image/png', 'image/gif'];
const sounds = ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/amr'];
const videos = ['video/mp4', 'video/3gpp', 'video/quicktime', 'video/webm'];
const documents = ['text/vcard', 'text/calendar', 'application/pdf'];

/** Phones show no more pixels of a picture message. */
const maxPixels = 2_048;

/** A carrier that passes on what it gets. The networks behind it take about a megabyte of a picture. */
export const anyMedia: CarrierMedia = {
  maxFiles: 10,
  maxBytes: 5 * megabyte,
  maxPictureBytes: megabyte,
  maxPixels,
  contentTypes: new Set([...pictures, ...sounds, ...videos, ...documents]),
  countries: null,
};

/** Twilio refuses more than 5 MB, and makes pictures smaller itself for networks that take less. */
export const twilioMedia: CarrierMedia = { ...anyMedia, countries: ['US', 'CA', 'PR', 'AU'] };

/** One file per message, of the types that the Messages API has. Networks take 600 kB from short codes and toll-free numbers. */
export const vonageMedia: CarrierMedia = {
  maxFiles: 1,
  maxBytes: 0.6 * megabyte,
  maxPictureBytes: 0.6 * megabyte,
  maxPixels,
  contentTypes: new Set([...pictures, 'audio/mpeg', 'video/mp4', 'text/vcard']),
  countries: ['US', 'CA', 'PR'],
};
