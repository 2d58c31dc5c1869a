import { hasApt, installByApt, onSystem } from '@/tools/system-programs'

// Where it stands when a user's PATH leaves out what only administrators run.
const ELSEWHERE = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

/** The path of the system's nginx; null when it has none. */
export function systemNginx(): string | null {
  return onSystem(['nginx'], ELSEWHERE)[0] ?? null
}

/** The path of an nginx, which is installed where that may be done. Throws an error that says what to do otherwise. */
export async function findNginx(): Promise<string> {
  const found = systemNginx()
  if (found) return found
  const failures = (await hasApt()) ? await installByApt('nginx-light') : []
  const installed = systemNginx()
  if (installed) return installed
  const how = 'install nginx with your system’s package manager'
  throw new Error(`The test of two processes needs an nginx: ${how}.\n${failures.join('\n')}`.trim())
}
