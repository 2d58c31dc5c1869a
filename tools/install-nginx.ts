import { hasApt, installByApt, installedPrograms } from '@/tools/system-programs'

// Often missing from a user's PATH.
const ELSEWHERE = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

export function systemNginx(): string | null {
  return installedPrograms(['nginx'], ELSEWHERE)[0] ?? null
}

/** Installs nginx where it is missing. Throws an error with instructions. */
export async function findNginx(): Promise<string> {
  const found = systemNginx()
  if (found) return found
  const failures = (await hasApt()) ? await installByApt('nginx-light') : []
  const installed = systemNginx()
  if (installed) return installed
  const how = 'install nginx with your system’s package manager'
  throw new Error(`The test of two processes needs an nginx: ${how}.\n${failures.join('\n')}`.trim())
}
