/** Says that a way to share was used that does not lead through the site, and nothing of who did. */
export function countShared({ dataset }: HTMLElement): void {
  const { channel = '', variant = '', of = '' } = dataset
  const locale = document.documentElement.lang
  navigator.sendBeacon('/api/shared', new URLSearchParams({ channel, variant, of, locale }))
}
