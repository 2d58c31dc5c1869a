// Runs on any Node: use nothing newer than ES modules.

/** Null for a supported version. Older ones cannot load modules by `require`, as the site does. */
export function whyNotNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  const oldest = { 20: 19, 22: 12 }
  const supported = major in oldest ? minor >= oldest[major] : major > 22
  if (supported) return null
  return (
    'Node ' +
    version +
    ' is too old for the site: it needs 20.19 or newer, or 22.12 or newer. Node 24 is best.'
  )
}
