export function servePlayground(
  folder: string,
  options?: { port?: number; reloads?: boolean; isolates?: boolean },
): Promise<{ address: string; changed(): void; close(): void }>;
