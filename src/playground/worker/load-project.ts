/** What Apps Script would run, and the sample, from beside the page. */
export interface ProjectFiles {
  code: string;
  sidebar: string;
  sample: Uint8Array;
  /** `YYYY-MM-DD`: the day that the sample ends on. */
  sampleDay: string;
}

export async function loadProject(): Promise<ProjectFiles> {
  const [code, sidebar, sample, start] = await Promise.all(
    ['Code.js', 'Sidebar.html', 'sample.xlsx', 'start.json'].map(fetchFile),
  );
  const { sampleDay } = (await start!.json()) as { sampleDay: string };
  return {
    code: await code!.text(),
    sidebar: await sidebar!.text(),
    sample: new Uint8Array(await sample!.arrayBuffer()),
    sampleDay,
  };
}

async function fetchFile(name: string): Promise<Response> {
  // Beside the worker, whatever folder the page was published in.
  const response = await fetch(new URL(name, import.meta.url));
  if (!response.ok)
    throw new Error(`The playground's file ${name} is missing. Build it with npm run build:playground.`);
  return response;
}
