/** Samples by name and labels, such as `patchbay_sockets{transport="stream"}`. */
export type Samples = ReadonlyMap<string, number>;

export async function readMetrics(url: string): Promise<Samples> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end))];
      }),
  );
}

/** The types of the metrics that an app has, by name. */
export async function readMetricTypes(url: string): Promise<ReadonlyMap<string, string>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, type]) => [name!, type!]));
}
