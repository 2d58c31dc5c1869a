import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startNginx } from '@/tools/nginx'
import { temporaryFolder } from '@/tools/temporary-folder'
import { systemNginx } from '@/tools/install-nginx'
import { freePort } from '@/server/ports'
import type { Front } from './case.ts'
import type { Bare } from './ceilings/bare-http.ts'
import { copyOf } from './ceilings/copy.ts'
import type { Site } from './site.ts'

const FILE = '/page'
// Said by nginx itself, or below.
const NOT_ADDED = /^(content-length|content-type|server)$/i

/**
 * Puts nginx with the shipped configuration in front of a site's processes, and beside it a server of one file: the very
 * bytes and headers that the site answers for the petition page. Null, with a word about it, where there is no nginx.
 */
export async function putInFront({ targets }: Site): Promise<Front | null> {
  const program = systemNginx()
  if (!program) {
    console.error('nginx is not installed: nginx-page and nginx-static are skipped.')
    return null
  }
  const { folder, remove } = await temporaryFolder()
  const page = await copyOf(new URL('/', targets[0]))
  const file = path.join(folder, 'page')
  await writeFile(file, Buffer.from(page.body, 'base64'))
  const [port, beside] = [await freePort(), await freePort()]
  const upstreams = targets.map((target) => Number(new URL(target).port))
  const nginx = await startNginx({ program, port, upstreams, beside: fileServer(beside, file, page) })
  return {
    url: nginx.url,
    fileUrl: `http://127.0.0.1:${beside}${FILE}`,
    pid: nginx.pid,
    stop: () => nginx.stop().then(remove),
  }
}

function fileServer(port: number, file: string, { headers }: Bare): string {
  const type = headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? 'text/html'
  const added = headers.filter(([name]) => !NOT_ADDED.test(name))
  return `
    server {
      listen 127.0.0.1:${port};
      server_tokens off;
      open_file_cache max=10;
      location = ${FILE} {
        alias ${file};
        default_type ${quoted(type)};
        etag off;
        ${added.map(([name, value]) => `add_header ${name} ${quoted(value)};`).join('\n        ')}
      }
    }`
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
