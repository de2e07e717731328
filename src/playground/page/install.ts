/** The page for those who paste the add-on into their spreadsheet: a button copies a file. */
const said = document.getElementById('said')!;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-file]')) {
  const path = button.dataset.file!;
  // Before the click: browsers let a page copy only at once after it.
  const text = textOf(path);
  button.addEventListener('click', () => void copy(path, text));
}

async function textOf(path: string): Promise<string | null> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function copy(path: string, loading: Promise<string | null>): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const text = await loading;
  if (text === null)
    return say(`${name} is not beside this page. Load the page again, or take the file from a release.`);
  try {
    await navigator.clipboard.writeText(text);
    say(`${name} is copied: ${text.length.toLocaleString('en-US')} characters. Now paste it.`);
  } catch {
    say(`This browser does not let pages copy. Open the file, select all and copy it: `, linkTo(path, name));
  }
}

function say(...parts: (string | Node)[]): void {
  said.replaceChildren(...parts);
}

function linkTo(path: string, name: string): Node {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = name;
  return link;
}
