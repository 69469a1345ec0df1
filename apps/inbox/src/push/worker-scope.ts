/** What a service worker has and a page does not: TypeScript knows one or the other. */
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly PageClient[]>;
    openWindow(url: string): Promise<unknown>;
  };
  readonly navigator: Navigator;
  readonly caches: CacheStorage;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'push', listener: (event: PushReceived) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: NotificationClicked) => void): void;
}

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface PushReceived extends WorkerEvent {
  readonly data: { json(): unknown } | null;
}

export interface NotificationClicked extends WorkerEvent {
  readonly notification: Notification;
}

interface PageClient {
  readonly visibilityState: DocumentVisibilityState;
  focus(): Promise<unknown>;
  postMessage(message: unknown): void;
}
