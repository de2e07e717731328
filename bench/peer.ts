/** A package that Scoreband is compared with. They have a package.json of their own: nothing else needs them. */
export async function peer<T>(name: string): Promise<T> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`${name} is not installed: npm ci --prefix bench`, { cause: error });
  }
}
