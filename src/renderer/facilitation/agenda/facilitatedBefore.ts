// Whether this device has facilitated a workshop whose agenda runs: whose laptop dropped out, and who comes back while
// somebody else facilitates, is offered to take over again. Kept by the browser, as the window may have been closed.
const keyOf = (workshopId: string) => `handschlag.facilitated.${workshopId}`;

export function hasFacilitated(workshopId: string): boolean {
  try {
    return localStorage.getItem(keyOf(workshopId)) !== null;
  } catch {
    return false;
  }
}

export function rememberFacilitating(workshopId: string, isRemembered: boolean) {
  try {
    if (isRemembered) localStorage.setItem(keyOf(workshopId), 'yes');
    else localStorage.removeItem(keyOf(workshopId));
  } catch {
    // Storage is forbidden: then this window alone knows.
  }
}
