// Light, dark, or as the system says: what the reader chose. The browser remembers it; where storage is forbidden
// the choice holds for the page.
export const schemes = ['system', 'light', 'dark'] as const;
export type Scheme = typeof schemes[number];

const setting = 'scheme';
const root = document.documentElement;

export function remembered_scheme(): Scheme {
  try {
    const found = localStorage.getItem(setting);
    return schemes.find((one) => one === found) ?? 'system';
  } catch {
    return 'system';
  }
}

// The stylesheet takes its colours from this attribute; it also shows the switch, which needs a script.
export function use_scheme(scheme: Scheme): void {
  root.dataset['scheme'] = scheme;
}

export const used_scheme = (): Scheme => schemes.find((one) => one === root.dataset['scheme']) ?? 'system';

export function remember_scheme(scheme: Scheme): void {
  try {
    if (scheme === 'system') localStorage.removeItem(setting);
    else localStorage.setItem(setting, scheme);
  } catch {
    // it holds for the page
  }
}
