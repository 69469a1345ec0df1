import { useEffect, useState } from 'react';
import { session } from '../api/session';

/** The gateway wants to know who asks, which an address in a page cannot tell: the file is fetched here. */
export function MediaView({ url, contentType }: { readonly url: string; readonly contentType: string }) {
  const [file, setFile] = useState<{ readonly address: string; readonly type: string } | 'reading' | 'failed'>(
    'reading',
  );
  useEffect(() => {
    const leaving = new AbortController();
    let address: string | undefined;
    fetch(url, { headers: { authorization: `Bearer ${session.token ?? ''}` }, signal: leaving.signal })
      .then(async (response) => {
        if (!response.ok) return setFile('failed');
        const blob = await response.blob();
        address = URL.createObjectURL(blob);
        setFile({ address, type: blob.type });
      })
      .catch(() => setFile('failed'));
    return () => {
      leaving.abort();
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [url]);
  if (file === 'reading') return <div className="media" aria-busy="true" />;
  if (file === 'failed') return <p className="media-failed">A file ({contentType}) could not be shown.</p>;
  if (file.type.startsWith('image/')) return <img className="media" src={file.address} alt="Sent with the text" />;
  if (file.type.startsWith('video/')) return <video className="media" src={file.address} controls />;
  if (file.type.startsWith('audio/')) return <audio src={file.address} controls />;
  return (
    <a href={file.address} download>
      Save the file ({file.type})
    </a>
  );
}
