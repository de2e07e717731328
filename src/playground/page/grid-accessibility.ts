/** The grid names the roles of its cells, but leaves out some that they need around them. */
export function completeRoles(grid: HTMLElement): void {
  for (const row of grid.querySelectorAll('.header-rgRow')) row.setAttribute('role', 'row');
  for (const region of grid.querySelectorAll('.vertical-inner')) {
    region.setAttribute('tabindex', '0');
    region.setAttribute('role', 'rowgroup');
  }
}
