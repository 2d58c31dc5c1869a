import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { freePort } from '@/server/host/free-port'
import { systemNginx } from '@/tools/install-nginx'
import { startNginx } from '@/tools/nginx'
import { temporaryFolder } from '@/tools/temporary-folder'
import type { CannedResponse } from './baselines/bare-http-program.ts'
import { copyResponse } from './baselines/copy-response.ts'
import type { FrontNginx } from './case.ts'
import type { MeasuredSite } from './site.ts'

const FILE = '/page'
const NOT_ADDED = /^(content-length|content-type|server)$/i

/** Starts nginx as shipped in front of the site, and a server with the petition page's exact response. Null without nginx. */
export async function startFrontNginx({ targets }: MeasuredSite): Promise<FrontNginx | null> {
  const program = systemNginx()
  if (!program) {
    console.error('nginx is not installed: nginx-page and nginx-static are skipped.')
    return null
  }
  const { folder, remove } = await temporaryFolder()
  const page = await copyResponse(new URL('/', targets[0]))
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

function fileServer(port: number, file: string, { headers }: CannedResponse): string {
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
