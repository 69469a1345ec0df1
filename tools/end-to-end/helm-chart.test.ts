import { carrierVariables } from '@patchbay/carriers';
import { readConfig, variableNames } from '@patchbay/service-kit';
import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Manifest, renderChart } from './render-chart';

const root = join(__dirname, '../..');
const chart = join(root, 'deploy/helm/patchbay');
const file = (path: string) => readFileSync(join(root, path), 'utf8');
const stored = { variables: { S3_BUCKET: 'texts' } };
const render = (given: object = {}) => renderChart(chart, 'prod', { ...stored, ...given });
const names = (manifests: readonly Manifest[], kind: string) =>
  manifests.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name);
const find = (manifests: readonly Manifest[], kind: string, name: string): Manifest => {
  const found = manifests.find((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined) throw new Error(`There is no ${kind} ${name}.`);
  return found;
};

const parts = ['prod-gateway', 'prod-ingress', 'prod-worker'];

interface Container {
  readonly command: readonly string[];
  readonly image: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly envFrom: readonly unknown[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}
const podOf = ({ spec }: Manifest) => spec.template.spec;
const containerOf = (manifest: Manifest) => podOf(manifest).containers[0] as Container;
const variablesOf = (manifest: Manifest) =>
  Object.fromEntries(containerOf(manifest).env.map(({ name, value }) => [name, value]));

describe('the Helm chart', () => {
  const manifests = render();
  const withPods = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'Job');

  it('has the three programs, each with a service and a budget, and a migration before them', () => {
    for (const kind of ['Deployment', 'Service', 'PodDisruptionBudget']) expect(names(manifests, kind)).toEqual(parts);
    expect(manifests).toHaveLength(10);
    const job = find(manifests, 'Job', 'prod-migration');
    expect(job.metadata.annotations).toMatchObject({ 'helm.sh/hook': 'pre-install,pre-upgrade' });
    expect(podOf(job).restartPolicy).toBe('Never');
  });

  it.each(withPods.map((one) => [one.metadata.name, one] as const))('runs %s as nobody special', (_name, manifest) => {
    expect(podOf(manifest)).toMatchObject({
      automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      volumes: [{ name: 'tmp', emptyDir: {} }],
    });
    expect(containerOf(manifest)).toMatchObject({
      securityContext: {
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      },
      resources: { requests: { cpu: expect.any(String), memory: expect.any(String) } },
      envFrom: [{ secretRef: { name: 'patchbay' } }],
      volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
    });
  });

  it('starts programs that exist, on the ports where they listen', () => {
    const config = readConfig({ DATABASE_URL: 'postgres://db/patchbay' }, 'reconcile', carrierVariables);
    const ports = { gateway: config.port, ingress: config.webhookPort, worker: config.workerPort };
    for (const manifest of withPods) {
      const program = containerOf(manifest).command.at(-1)!;
      expect([program, existsSync(join(root, program.replace('/dist/', '/src/').replace('.js', '.ts')))]).toEqual([
        program,
        true,
      ]);
    }
    for (const [part, port] of Object.entries(ports)) {
      expect(containerOf(find(manifests, 'Deployment', `prod-${part}`)).ports).toEqual([
        { name: 'http', containerPort: port },
      ]);
      expect(find(manifests, 'Service', `prod-${part}`).spec.ports).toEqual([
        { name: 'http', port, targetPort: 'http' },
      ]);
    }
  });

  it('asks programs how they are, and lets them start slowly and stop gently', () => {
    const gateway = find(render({ drainSeconds: 40 }), 'Deployment', 'prod-gateway');
    expect(containerOf(gateway)).toMatchObject({
      startupProbe: { httpGet: { path: '/healthz', port: 'http' } },
      livenessProbe: { httpGet: { path: '/healthz', port: 'http' } },
      readinessProbe: { httpGet: { path: '/readyz', port: 'http' } },
    });
    expect(podOf(gateway).terminationGracePeriodSeconds).toBe(60);
    expect(variablesOf(gateway)).toMatchObject({ DRAIN_SECONDS: '40', MIGRATE_ON_START: '0', HOST: '0.0.0.0' });
  });

  it('finds its pods by labels that they have', () => {
    for (const part of parts) {
      const { labels } = find(manifests, 'Deployment', part).spec.template.metadata;
      const selectors = [
        find(manifests, 'Deployment', part).spec.selector.matchLabels,
        find(manifests, 'Service', part).spec.selector,
        find(manifests, 'PodDisruptionBudget', part).spec.selector.matchLabels,
      ];
      for (const selector of selectors) {
        expect(labels).toMatchObject(selector);
        expect(selector).toMatchObject({ 'app.kubernetes.io/instance': 'prod' });
      }
    }
  });

  it('passes variables on as they are, and sets only those that exist', () => {
    const variables = {
      ...stored.variables,
      HELP_TEXT: 'Say "yes": {{ now }}\nor #no',
      SEND_PER_MINUTE_USER: '1000000',
    };
    const worker = find(render({ variables }), 'Deployment', 'prod-worker');
    expect(variablesOf(worker)).toMatchObject(variables);
    expect(Object.keys(variablesOf(worker)).filter((name) => !variableNames.includes(name))).toEqual([]);
    // A name of a user says nothing to Kubernetes.
    expect(file('Dockerfile')).toMatch(/^USER 1000:1000$/m);
  });

  it('stores files in a bucket or on a claim, and nowhere else', () => {
    expect(() => renderChart(chart, 'prod')).toThrow('Set variables.S3_BUCKET or files.existingClaim');
    expect(() => render({ files: { existingClaim: 'texts' } })).toThrow('are both set');
    const claimed = renderChart(chart, 'prod', { files: { existingClaim: 'texts' } });
    const gateway = find(claimed, 'Deployment', 'prod-gateway');
    expect(podOf(gateway).volumes[1]).toEqual({ name: 'files', persistentVolumeClaim: { claimName: 'texts' } });
    expect(containerOf(gateway).volumeMounts[1]).toEqual({ name: 'files', mountPath: '/files' });
    expect(variablesOf(gateway)).toMatchObject({ FILES_DIR: '/files' });
  });

  it('scales by sockets and by the age of the queue, if it is asked to', () => {
    expect(names(manifests, 'HorizontalPodAutoscaler')).toEqual([]);
    expect(find(manifests, 'Deployment', 'prod-gateway').spec.replicas).toBe(2);
    const enabled = { autoscaling: { enabled: true } };
    const scaled = render({ gateway: enabled, ingress: enabled, worker: enabled });
    expect(names(scaled, 'HorizontalPodAutoscaler')).toEqual(parts);
    // A number of replicas would fight with the autoscaler at each upgrade.
    for (const part of parts) expect(find(scaled, 'Deployment', part).spec.replicas).toBeUndefined();
    const metricsOf = (part: string): readonly Record<string, unknown>[] =>
      find(scaled, 'HorizontalPodAutoscaler', part).spec.metrics.slice(1);
    expect(metricsOf('prod-gateway')).toEqual([
      {
        type: 'Pods',
        pods: { metric: { name: 'patchbay_sockets' }, target: { type: 'AverageValue', averageValue: '5000' } },
      },
    ]);
    expect(metricsOf('prod-ingress')).toEqual([]);
    expect(metricsOf('prod-worker')).toEqual([
      {
        type: 'External',
        external: { metric: { name: 'patchbay_jobs_oldest_seconds' }, target: { type: 'Value', value: '10' } },
      },
    ]);
    for (const metric of ['patchbay_sockets', 'patchbay_jobs_oldest_seconds'])
      expect(file('docs/operations.md')).toContain(`| \`${metric}\` `);
  });

  it('routes the API and the webhooks, if it is asked to', () => {
    expect(names(manifests, 'Ingress')).toEqual([]);
    const routes = { enabled: true, apiHost: 'sms.example', webhookHost: 'hooks.example', tlsSecret: 'tls' };
    const { spec } = find(render({ routes }), 'Ingress', 'prod');
    const backends = spec.rules.map(({ host, http }: { host: string; http: { paths: unknown[] } }) => [
      host,
      http.paths[0],
    ]);
    expect(backends).toEqual([
      [
        'sms.example',
        expect.objectContaining({ backend: { service: { name: 'prod-gateway', port: { name: 'http' } } } }),
      ],
      [
        'hooks.example',
        expect.objectContaining({ backend: { service: { name: 'prod-ingress', port: { name: 'http' } } } }),
      ],
    ]);
    expect(spec.tls).toEqual([{ secretName: 'tls', hosts: ['sms.example', 'hooks.example'] }]);
  });

  it('refuses values that it does not have, and ports of its own', () => {
    const validate = new Ajv().compile(parse(file('deploy/helm/patchbay/values.schema.json')) as object);
    const values = parse(file('deploy/helm/patchbay/values.yaml')) as object;
    expect([validate(values), validate.errors]).toEqual([true, null]);
    const wrong = [
      { gatewy: {} },
      { gateway: { replica: 3 } },
      { variables: { PORT: '80' } },
      { variables: { SEND_PER_MINUTE_USER: 1_000_000 } },
      { secrets: [] },
    ];
    for (const given of wrong) expect([given, validate({ ...values, ...given })]).toEqual([given, false]);
  });
});
