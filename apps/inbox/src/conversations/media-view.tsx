import { useEffect, useState } from 'react';
import { session } from '../api';

/** Fetches the file itself, because an address in a page cannot carry the user's token. */
export function MediaView({ url, contentType }: { readonly url: string; readonly contentType: string }) {
  const [file, setFile] = useState<{ readonly url: string; readonly type: string } | 'loading' | 'failed'>('loading');
  useEffect(() => {
    const leaving = new AbortController();
    let objectUrl: string | undefined;
    const load = async () => {
      const response = await fetch(url, { headers: session.headers, signal: leaving.signal });
      if (!response.ok) return setFile('failed');
      const blob = await response.blob();
      objectUrl = URL.createObjectURL(blob);
      setFile({ url: objectUrl, type: blob.type });
    };
    load().catch(() => setFile('failed'));
    return () => {
      leaving.abort();
      if (objectUrl !== undefined) URL.revokeObjectURL(objectUrl);
    };
  }, [url]);
  if (file === 'loading') return <div className="media" aria-busy="true" />;
  if (file === 'failed') return <em>This file ({contentType}) can’t be shown.</em>;
  if (file.type.startsWith('image/')) return <img className="media" src={file.url} alt="Attached picture" />;
  if (file.type.startsWith('video/')) return <video className="media" src={file.url} controls />;
  if (file.type.startsWith('audio/')) return <audio src={file.url} controls />;
  return (
    <a href={file.url} download>
      Download the file ({file.type})
    </a>
  );
}
