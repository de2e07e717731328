export function servePlayground(
  folder: string,
  options?: { port?: number; reloads?: boolean },
): Promise<{ address: string; changed(): void; close(): void }>;
